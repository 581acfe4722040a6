"""`python -m intlgame` and the command `intlgame`."""

from intlgame.cli import main

if __name__ == "__main__":
    main()

# gi ships no types, and this file never runs in the project's own environment:
# mypy: ignore-errors
"""The reader's side of the screen-reader test: an independent AT-SPI client. Runs with the system's Python
(gi)."""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version has to be asked for first


def game():
    for _ in range(60):
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(place)
            if found is not None and found.get_child_count():
                return found
        time.sleep(0.2)
    sys.exit("the game is not on the accessibility bus")


def walk(node):
    yield node
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield from walk(child)


def told(node):
    states = node.get_state_set()
    named = ("FOCUSED", "CHECKED", "SELECTED", "SENSITIVE", "SHOWING")
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [name.lower() for name in named if states.contains(getattr(Atspi.StateType, name))],
    }


def press(app, name):
    """Focus and press the control whose name begins like this, as soon as it is there."""
    for _ in range(30):
        for node in walk(app):
            if node.get_name().startswith(name) and node.get_action_iface() is not None:
                node.get_component_iface().grab_focus()
                time.sleep(0.1)
                node.get_action_iface().do_action(0)
                time.sleep(0.3)
                return
        time.sleep(0.1)
    sys.exit(f"nothing is called {name}: {[node.get_name() for node in walk(app)]}")


def main():
    Atspi.init()
    app = game()
    for command in sys.argv[1:]:
        verb, _, what = command.partition(":")
        if verb == "sleep":
            time.sleep(float(what))
        elif verb == "click":
            node = next(node for node in walk(app) if node.get_name() == what)
            node.get_action_iface().do_action(0)
        elif verb == "press":
            press(app, what)
        elif verb == "focus":
            node = next(node for node in walk(app) if node.get_name() == what)
            node.get_component_iface().grab_focus()
        elif verb == "tree":
            print(json.dumps([told(node) for node in walk(app)]), flush=True)


main()

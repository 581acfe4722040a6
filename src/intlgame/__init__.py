"""First Shipment: a simulation game in which a European small firm goes abroad.

Only the version lives here. Importing this package does nothing.
"""

__version__ = "0.1.0"

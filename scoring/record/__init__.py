"""Plain values that scoring reads and owns."""

from scoring.record.moment import Deed, Moment, Value

__all__ = ["Deed", "Moment", "Value"]

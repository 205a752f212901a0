"""Living through it: the story engine, the drill and its log, the screens and the command line."""

"""What goes wrong in a way a person can mend."""


class UserError(Exception):
    """One clear sentence in Vietnamese: what, where, what to do.

    Attributes:
        exit_code: 2 where nothing was done, 1 where part of the work was.
    """

    def __init__(self, sentence: str, exit_code: int = 2) -> None:
        super().__init__(sentence)
        self.exit_code = exit_code

# Look for: each partial board is a small tuple that lives as long as its branch of the search.
SIZE = 7


def is_safe(board, column):
    row = len(board)
    for other_row, other in enumerate(board):
        if other == column or abs(other - column) == row - other_row:
            return False
    return True


def extend(board, size):
    """Yields every way to complete the board."""
    if len(board) == size:
        yield board
        return
    for column in range(size):
        if is_safe(board, column):
            yield from extend(board + (column,), size)


def show(board):
    return "\n".join(" ".join("Q" if column == queen else "." for column in range(len(board))) for queen in board)


def main():
    solutions = list(extend((), SIZE))
    print(f"{len(solutions)} ways to place {SIZE} queens")
    print(show(solutions[0]))
    print("mirrored:", tuple(reversed(solutions[0])) in set(solutions))


main()

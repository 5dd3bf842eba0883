"""Trees from head scores: the best head of each word, and the best single-root tree where that is none."""

import numpy as np


def best_heads(scores: np.ndarray) -> list[int]:
    """Heads (0 is ROOT) of words 1…n; scores[i][j] is the log probability that word i+1 depends on j."""
    n = len(scores)
    scores = scores.astype(np.float64).copy()
    scores[np.arange(n), np.arange(1, n + 1)] = -np.inf
    greedy = [int(j) for j in scores.argmax(1)]
    if greedy.count(0) == 1 and not find_cycle([0, *greedy]):
        return greedy
    finite = scores[np.isfinite(scores)]
    square = np.full((n + 1, n + 1), -np.inf)
    square[1:] = scores
    square[1:, 0] -= 2 * (n + 1) * (finite.max() - finite.min() + 1)
    return maximum_tree(square)[1:]


def find_cycle(heads: list[int]) -> list[int]:
    """The nodes of one cycle, or none; heads[0] is not looked at."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def maximum_tree(scores: np.ndarray) -> list[int]:
    """Chu-Liu/Edmonds over scores[dependent][head]; node 0 is the root, ties go to the lower index."""
    heads = [0, *(int(j) for j in scores[1:].argmax(1))]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = sorted(cycle)
    outside = [i for i in range(len(scores)) if i not in set(cycle)]
    m = len(outside)
    contracted = np.full((m + 1, m + 1), -np.inf)
    contracted[:m, :m] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(inside, outside)] - scores[inside, [heads[c] for c in inside]][:, None]
    contracted[m, :m] = into.max(0)
    entry = into.argmax(0)
    out_of = scores[np.ix_(outside, inside)]
    contracted[:m, m] = out_of.max(1)
    exit_ = out_of.argmax(1)
    tree = maximum_tree(contracted)
    for k in range(1, m):
        heads[outside[k]] = inside[exit_[k]] if tree[k] == m else outside[tree[k]]
    entered = inside[entry[tree[m]]]
    heads[entered] = outside[tree[m]]
    return heads

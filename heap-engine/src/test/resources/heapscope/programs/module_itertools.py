import itertools
from itertools import accumulate, chain, combinations, count, cycle, groupby, islice, permutations, product

print(list(islice(count(10, 3), 4)), list(islice(cycle("ab"), 5)), list(itertools.repeat("x", 3)))
print(list(chain([1, 2], (3,), "ab")), list(chain.from_iterable([[1], [2, 3]])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)))
print(list(combinations("abcd", 2)), list(permutations(range(3))), list(product("ab", repeat=2)))
print([(key, list(group)) for key, group in groupby("aabccc")])
print(list(itertools.zip_longest([1, 2, 3], "a", fillvalue="-")))
print(list(itertools.takewhile(lambda n: n < 3, range(10))), list(itertools.dropwhile(lambda n: n < 7, range(10))))
print(list(itertools.starmap(pow, [(2, 5), (3, 2)])), list(islice(range(20), 2, 15, 4)))

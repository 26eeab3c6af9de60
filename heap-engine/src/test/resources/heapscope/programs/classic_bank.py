"""A bank on an event queue: classes, heapq, exceptions, a context manager, caches."""
import heapq
import itertools
import random
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

Event = namedtuple("Event", ["time", "number", "action"])


class BankError(Exception):
    """Anything wrong with an account."""


class Overdrawn(BankError):
    def __init__(self, account, missing):
        super().__init__(f"account {account.name} lacks {missing:,.2f}")
        self.account = account
        self.missing = missing


class Account:
    interest = 0.02

    def __init__(self, name, balance=0.0):
        self.name = name
        self._balance = balance
        self.log = []

    @property
    def balance(self):
        return round(self._balance, 2)

    @balance.setter
    def balance(self, amount):
        if amount < 0:
            raise Overdrawn(self, -amount)
        self.log.append((self._balance, amount))
        self._balance = amount

    @classmethod
    def from_text(cls, text):
        name, _, amount = text.partition(":")
        return cls(name.strip(), float(amount))

    @staticmethod
    def valid(name):
        return name.isidentifier()

    def __str__(self):
        return "%-8s|%12.2f" % (self.name, self.balance)

    def __lt__(self, other):
        return (self.balance, self.name) < (other.balance, other.name)


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        self.balance *= 1 + self.interest


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.kept = [account.balance for account in self.accounts]
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and issubclass(kind, BankError):
            for account, amount in zip(self.accounts, self.kept):
                account._balance = amount
            print("rolled back:", error)
            return True
        return False


class Cache:
    def __init__(self, size):
        self.size = size
        self.entries = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, make):
        try:
            self.entries.move_to_end(key)
            self.hits += 1
        except KeyError:
            self.misses += 1
            self.entries[key] = make(key)
            if len(self.entries) > self.size:
                self.entries.popitem(last=False)
        return self.entries[key]


class Simulation:
    def __init__(self):
        self.queue = []
        self.numbers = itertools.count()
        self.now = 0

    def at(self, delay, action):
        heapq.heappush(self.queue, Event(self.now + delay, next(self.numbers), action))

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            self.now = event.time
            event.action()


accounts = {text.split(":")[0]: kind.from_text(text)
            for text, kind in [("anna:100", Account), ("ben:50.5", Savings), ("cleo:0", Account)]}
rng = random.Random(3)
sim = Simulation()
outcomes = Counter()
waiting = deque(maxlen=4)


def transfer():
    source, target = rng.sample(sorted(accounts), 2)
    amount = rng.randint(1, 60)
    waiting.append(f"{source[0]}>{target[0]}")
    try:
        accounts[source].balance -= amount
    except Overdrawn as error:
        outcomes[type(error).__name__] += 1
    else:
        accounts[target].balance += amount
        outcomes["done"] += 1
    finally:
        sim.at(rng.expovariate(0.5), transfer)


sim.at(0, transfer)
sim.at(10, accounts["ben"].add_interest)
sim.run(40)
for account in sorted(accounts.values(), reverse=True):
    print(account)
print(dict(outcomes), list(waiting), len(sim.queue), f"{sim.now:.6f}")
with Transaction(accounts["anna"], accounts["cleo"]) as transaction:
    accounts["cleo"].balance += 10_000
    accounts["anna"].balance -= 10_000
print(accounts["cleo"], isinstance(transaction, Transaction), Account.valid("a b"), Savings.valid("ab"))
cache = Cache(3)
print([cache.get(n % 5, lambda k: k * k) for n in (1, 2, 3, 1, 4, 2, 6, 9)], cache.hits, cache.misses, list(cache.entries))
groups = defaultdict(list)
for before, after in itertools.chain.from_iterable(a.log for a in accounts.values()):
    groups[after > before].append(round(abs(after - before)))
print({key: (len(values), sum(values)) for key, values in sorted(groups.items())})

"""A solver of one-way constraints in the manner of deltablue: strengths, variables, plans."""


class Strength:
    names = ["required", "strong", "medium", "weak", "weakest"]

    def __init__(self, level):
        self.level = level

    def __lt__(self, other):
        return self.level > other.level

    def __repr__(self):
        return Strength.names[self.level]


REQUIRED, STRONG, MEDIUM, WEAK, WEAKEST = map(Strength, range(5))


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAKEST
        self.mark = 0

    def __repr__(self):
        return f"{self.name}={self.value}:{self.strength!r}"


class Constraint:
    def __init__(self, strength, *variables):
        self.strength = strength
        self.variables = variables
        self.output = None
        for variable in variables:
            variable.constraints.append(self)

    @property
    def satisfied(self):
        return self.output is not None

    def inputs(self):
        return [each for each in self.variables if each is not self.output]

    def choose(self, mark):
        weakest = None
        for each in self.candidates():
            if each.mark != mark and each.strength < self.strength:
                if weakest is None or each.strength < weakest.strength:
                    weakest = each
        self.output = weakest

    def candidates(self):
        return self.variables

    def execute(self):
        pass


class Stay(Constraint):
    pass


class Edit(Constraint):
    def __init__(self, variable, value):
        super().__init__(STRONG, variable)
        self.value = value

    def execute(self):
        self.output.value = self.value


class Equal(Constraint):
    def execute(self):
        self.output.value = self.inputs()[0].value


class Scale(Constraint):
    def __init__(self, strength, source, factor, offset, target):
        self.factor, self.offset = factor, offset
        super().__init__(strength, source, target)

    def execute(self):
        source, target = self.variables
        if self.output is target:
            target.value = source.value * self.factor + self.offset
        else:
            source.value = (target.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0

    def add(self, constraint):
        self.mark += 1
        pending = constraint
        while pending is not None:
            pending = self.satisfy(pending)

    def satisfy(self, constraint):
        constraint.choose(self.mark)
        if not constraint.satisfied:
            if constraint.strength is REQUIRED:
                raise ValueError("a required constraint cannot hold")
            return None
        for each in constraint.inputs():
            each.mark = self.mark
        output = constraint.output
        overridden, output.determined_by = output.determined_by, constraint
        if overridden is not None:
            overridden.output = None
        self.propagate(constraint)
        output.mark = self.mark
        return overridden

    def propagate(self, constraint):
        todo = [constraint]
        while todo:
            each = todo.pop()
            weakest = each.strength
            for variable in each.inputs():
                if variable.strength < each.strength:
                    weakest = variable.strength
            each.output.strength = weakest if each.inputs() else each.strength
            each.execute()
            for user in each.output.constraints:
                if user is not each and user.satisfied and user.output is not each.output:
                    todo.append(user)


planner = Planner()
chain = [Variable("v%d" % i, i) for i in range(12)]
for left, right in zip(chain, chain[1:]):
    planner.add(Equal(REQUIRED, left, right))
planner.add(Stay(WEAK, chain[-1]))
edit = Edit(chain[0], 42)
planner.add(edit)
print(chain)
source, target = Variable("source", 3), Variable("target")
planner.add(Stay(MEDIUM, source))
planner.add(Scale(REQUIRED, source, 10, 1000, target))
print(source, target, [type(each).__name__ for each in source.constraints])
planner.add(Edit(target, 2000))
print(source, target)
try:
    planner.add(Equal(REQUIRED, source, target))
    planner.add(Equal(REQUIRED, target, source))
except ValueError as error:
    print("refused:", error)

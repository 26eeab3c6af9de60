# Look for: constraints and variables form a web that lasts; plans come and go above it.
# The incremental constraint solver of Freeman-Benson and Maloney, written anew for Python.
CHAIN = 60
PROJECTIONS = 40


class Strength:
    def __init__(self, level, name):
        self.level = level
        self.name = name

    def is_stronger_than(self, other):
        return self.level < other.level

    def is_weaker_than(self, other):
        return self.level > other.level

    def __repr__(self):
        return self.name


REQUIRED = Strength(0, "required")
STRONG_PREFERRED = Strength(1, "strong preferred")
PREFERRED = Strength(2, "preferred")
STRONG_DEFAULT = Strength(3, "strong default")
NORMAL = Strength(4, "normal")
WEAK_DEFAULT = Strength(5, "weak default")
WEAKEST = Strength(6, "weakest")
BY_LEVEL = [REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST]


def weaker_of(one, other):
    return one if one.is_weaker_than(other) else other


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAKEST
        self.stays = True

    def __repr__(self):
        return f"{self.name}={self.value}"


class Constraint:
    """Something that should hold between variables, and one of the ways to make it so."""

    is_input = False

    def __init__(self, strength):
        self.strength = strength

    def activate(self, planner):
        self.connect()
        planner.add(self)

    def deactivate(self, planner):
        if self.is_satisfied():
            planner.remove(self)
        else:
            self.disconnect()

    def satisfy(self, mark, planner):
        """Makes it hold if it can; answers the weaker constraint that has to give way."""
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength is REQUIRED:
                raise RuntimeError("a required constraint cannot be satisfied")
            return None
        self.mark_inputs(mark)
        output = self.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.forget_method()
        output.determined_by = self
        if not planner.propagate(self, mark):
            raise RuntimeError("the constraints form a cycle")
        output.mark = mark
        return overridden

    def inputs_known(self, mark):
        return all(v.mark == mark or v.stays or v.determined_by is None for v in self.inputs())

    def mark_inputs(self, mark):
        for variable in self.inputs():
            variable.mark = mark


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False
        self.activate(planner)

    def connect(self):
        self.variable.constraints.append(self)
        self.satisfied = False

    def disconnect(self):
        self.variable.constraints.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength.is_stronger_than(self.variable.strength)

    def is_satisfied(self):
        return self.satisfied

    def forget_method(self):
        self.satisfied = False

    def inputs(self):
        return ()

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stays = not self.is_input
        if self.variable.stays:
            self.execute()


class Stay(UnaryConstraint):
    def execute(self):
        pass


class Edit(UnaryConstraint):
    is_input = True

    def execute(self):
        pass


class BinaryConstraint(Constraint):
    def __init__(self, first, second, strength, planner):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.target = None
        self.activate(planner)

    def variables(self):
        return self.first, self.second

    def connect(self):
        for variable in self.variables():
            variable.constraints.append(self)
        self.target = None

    def disconnect(self):
        for variable in self.variables():
            variable.constraints.remove(self)
        self.target = None

    def choose_method(self, mark):
        first, second = self.first, self.second
        if first.mark == mark:
            free = second.mark != mark and self.strength.is_stronger_than(second.strength)
            self.target = second if free else None
        elif second.mark == mark:
            self.target = first if self.strength.is_stronger_than(first.strength) else None
        else:
            weaker = first if first.strength.is_weaker_than(second.strength) else second
            self.target = weaker if self.strength.is_stronger_than(weaker.strength) else None

    def is_satisfied(self):
        return self.target is not None

    def forget_method(self):
        self.target = None

    def source(self):
        return self.first if self.target is self.second else self.second

    def inputs(self):
        return (self.source(),)

    def output(self):
        return self.target

    def recalculate(self):
        source = self.source()
        self.target.strength = weaker_of(self.strength, source.strength)
        self.target.stays = source.stays
        if self.target.stays:
            self.execute()


class Equality(BinaryConstraint):
    def execute(self):
        self.target.value = self.source().value


class Scaling(BinaryConstraint):
    """second = first * scale + offset, where scale and offset are variables too"""

    def __init__(self, first, scale, offset, second, strength, planner):
        self.scale = scale
        self.offset = offset
        super().__init__(first, second, strength, planner)

    def variables(self):
        return self.first, self.second, self.scale, self.offset

    def inputs(self):
        return self.source(), self.scale, self.offset

    def execute(self):
        if self.target is self.second:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source = self.source()
        self.target.strength = weaker_of(self.strength, source.strength)
        self.target.stays = source.stays and self.scale.stays and self.offset.stays
        if self.target.stays:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def remove(self, constraint):
        output = constraint.output()
        constraint.forget_method()
        constraint.disconnect()
        unsatisfied = self.release(output)
        for strength in BY_LEVEL:
            for waiting in unsatisfied:
                if waiting.strength is strength:
                    self.add(waiting)

    def release(self, output):
        """Walks along what the variable determined; answers the constraints that may hold now."""
        output.determined_by = None
        output.strength = WEAKEST
        output.stays = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            unsatisfied.extend(c for c in variable.constraints if not c.is_satisfied())
            for constraint in self.consumers(variable):
                constraint.recalculate()
                todo.append(constraint.output())
        return unsatisfied

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            if current.output().mark == mark:
                return False
            current.recalculate()
            todo.extend(self.consumers(current.output()))
        return True

    @staticmethod
    def consumers(variable):
        return [c for c in variable.constraints if c is not variable.determined_by and c.is_satisfied()]

    def plan(self, sources):
        """The constraints to execute, in order, when an input has changed."""
        mark = self.new_mark()
        steps = []
        todo = [source for source in sources if source.is_input and source.is_satisfied()]
        while todo:
            constraint = todo.pop()
            output = constraint.output()
            if output.mark != mark and constraint.inputs_known(mark):
                steps.append(constraint)
                output.mark = mark
                todo.extend(self.consumers(output))
        return steps


def change(variable, values, planner):
    edit = Edit(variable, PREFERRED, planner)
    plan = planner.plan([edit])
    for value in values:
        variable.value = value
        for constraint in plan:
            constraint.execute()
    edit.deactivate(planner)


def chain(length):
    planner = Planner()
    variables = [Variable("v" + str(number)) for number in range(length + 1)]
    for one, other in zip(variables, variables[1:]):
        Equality(one, other, REQUIRED, planner)
    Stay(variables[-1], STRONG_DEFAULT, planner)
    edit = Edit(variables[0], PREFERRED, planner)
    plan = planner.plan([edit])
    for value in range(30):
        variables[0].value = value
        for constraint in plan:
            constraint.execute()
        assert variables[-1].value == value, "the chain is broken"
    edit.deactivate(planner)
    print("chain of", length, "constraints:", variables[0], variables[-1], "plan of", len(plan))


def projection(count):
    planner = Planner()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    pairs = []
    for number in range(count):
        source = Variable("source", number)
        image = Variable("image", number)
        pairs.append((source, image))
        Stay(source, NORMAL, planner)
        Scaling(source, scale, offset, image, REQUIRED, planner)
    source, image = pairs[-1]
    change(source, [17], planner)
    assert image.value == 1170
    change(image, [1050], planner)
    assert source.value == 5
    change(scale, [5], planner)
    assert all(i.value == s.value * 5 + 1000 for s, i in pairs[:-1])
    change(offset, [2000], planner)
    assert all(i.value == s.value * 5 + 2000 for s, i in pairs[:-1])
    print("projection of", count, "points:", pairs[0], pairs[-1])


def main():
    chain(CHAIN)
    projection(PROJECTIONS)


main()

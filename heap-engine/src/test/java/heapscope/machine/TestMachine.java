package heapscope.machine;

import heapscope.heap.HeapClient;
import heapscope.heap.HeapFactory;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeTable;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Machines for tests. */
final class TestMachine {

    /** PyPy 7.3.11's parameters. */
    static final HeapParameters NORMAL = new HeapParameters(
            1 << 20, -1, 4096, 256 * 1024, 0, 280, 33024, 128, 1.82, 1.4, 8 << 20, 0, 3e9, 4 << 20, 15, 0, false, true);
    /** A nursery of 4 KiB whose dead bytes are overwritten. */
    static final HeapParameters SMALL = new HeapParameters(
            4096, -1, 1024, 8192, 0, 256, 512, 16, 1.82, 1.4, 32768, 0, 3e9, 16384, 15, 0, true, true);

    private static final Set<String> ALLOCATIONS = Set.of("allocate", "allocateArray", "allocateClearedArray");

    private TestMachine() {}

    /** A machine for a text. */
    static Machine of(String text, HeapParameters parameters) {
        return of(text, IncminimarkHeap::new, parameters, true);
    }

    /** A machine for a text with virtuals on or off. */
    static Machine of(String text, HeapParameters parameters, boolean virtuals) {
        return of(text, IncminimarkHeap::new, parameters, virtuals);
    }

    /** A machine whose heap collects its nursery before every single allocation: a stale address does not survive that. */
    static Machine tortured(String text, boolean virtuals) {
        return of(text, TestMachine::tortureHeap, SMALL, virtuals);
    }

    /** A machine whose heap moves every object, old ones too, before each allocation divisible by a number. */
    static Machine relocated(String text, int period, boolean virtuals) {
        return of(text, (memory, types, parameters, ticks, clock, client) ->
                new RelocatingHeap(memory, types, client, period), NORMAL, virtuals);
    }

    private static Machine of(
            String text, HeapFactory<? extends HeapModel> factory, HeapParameters parameters, boolean virtuals) {
        Compilation compilation = Compiler.compile("program.py", text);
        if (!compilation.succeeded()) {
            throw new IllegalArgumentException(compilation.errors().toString());
        }
        return Machine.of(
                compilation.program(), factory, parameters, new MachineParameters(virtuals, StartUp.NONE), UnitCosts.pypy7311());
    }

    private static HeapModel tortureHeap(
            AddressSpace memory, TypeTable types, HeapParameters parameters, TickCounter ticks, VirtualClock clock,
            HeapClient client) {
        IncminimarkHeap heap = new IncminimarkHeap(memory, types, parameters, ticks, clock, client);
        return (HeapModel) Proxy.newProxyInstance(
                TestMachine.class.getClassLoader(), new Class<?>[] {HeapModel.class},
                (proxy, method, arguments) -> tortured(heap, method, arguments));
    }

    private static Object tortured(IncminimarkHeap heap, Method method, Object[] arguments) throws Throwable {
        if (ALLOCATIONS.contains(method.getName())) {
            heap.minorCollection();
        }
        try {
            return method.invoke(heap, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The names of all recorded programs. */
    static List<String> programs() {
        try (Stream<Path> files = Files.list(Path.of(TestMachine.class.getResource("/heapscope/programs").toURI()))) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".py"))
                    .map(each -> each.substring(0, each.length() - 3))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a program's resource. */
    static String resource(String name) {
        return text("/heapscope/programs/" + name);
    }

    /** The text of a resource. */
    static String text(String path) {
        try (InputStream in = TestMachine.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

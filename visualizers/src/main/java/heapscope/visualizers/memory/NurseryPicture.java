package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.heap.HeapView.Nursery;
import heapscope.object.TypeDescriptor;
import heapscope.unit.Address;
import heapscope.unit.Bytes;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import java.util.Arrays;
import java.util.List;

/**
 * The nursery: objects at their addresses, what is left of former ones in bytes that are free again, the bump pointer
 * and what it must not pass.
 */
final class NurseryPicture extends SpacePicture {

    private static final int MOST_ROWS = 400;

    private Nursery nursery;
    private NurseryRemains remains;
    /** What is left behind the bump pointer; null until it is drawn. */
    private List<NurseryRemains.Remain> former;
    /** Header addresses, ascending, with sizes and looks. */
    private long[] starts = new long[0];
    private long[] sizes = new long[0];
    private Look[] looks = new Look[0];
    private int count;
    private final DensityRaster raster = new DensityRaster();

    @Override
    public String title() {
        return TEXTS.get("nursery.title");
    }

    @Override
    void changed() {
        count = 0;
        if (snapshot() == null) {
            nursery = null;
            return;
        }
        HeapView heap = heap();
        nursery = heap.nursery();
        remains = new NurseryRemains(heap);
        former = null;
        heap.nurseryObjects(this::add);
    }

    private void add(long object, int typeId, long size, long header) {
        if (count == starts.length) {
            int room = Math.max(64, count * 2);
            starts = Arrays.copyOf(starts, room);
            sizes = Arrays.copyOf(sizes, room);
            looks = Arrays.copyOf(looks, room);
        }
        starts[count] = object - TypeDescriptor.HEADER;
        sizes[count] = size;
        looks[count] = lookOf(object, header);
        count++;
    }

    private Look lookOf(long object, long header) {
        if (header == NurseryRemains.FORWARDED) {
            return Look.FORWARDED;
        }
        return nursery.pinned().contains(object) ? Look.PINNED : Look.YOUNG;
    }

    @Override
    long origin() {
        return nursery.start();
    }

    @Override
    long end() {
        return nursery.end();
    }

    @Override
    long[] candidates(double height) {
        return RowsFit.evenDivisions(nursery.end() - nursery.start(), MOST_ROWS);
    }

    @Override
    String figures() {
        long gap = Math.max(0, nursery.top() - nursery.free());
        return TEXTS.get(
                "nursery.figures", new Bytes(nursery.end() - nursery.start()), count, new Bytes(gap),
                nursery.pinned().size(), cleared());
    }

    private String cleared() {
        return nursery.clearedTo() == nursery.free()
                ? "" : TEXTS.get("nursery.cleared", new Address(nursery.clearedTo()));
    }

    @Override
    void paintRows(Surface surface, Palette palette, AddressRows rows, double height) {
        BlockPainter painter = new BlockPainter(surface, palette, rows, textSize());
        long from = rows.rowStart(rows.firstRow(titleHeight()));
        long to = Math.min(nursery.end(), rows.rowStart(rows.endRow(height)));
        if (rows.detail() == Detail.DENSITY) {
            density(surface, palette, rows, painter, height);
        } else {
            unowned(painter, palette, from, to);
            for (int i = indexAt(from); i < count && starts[i] < to; i++) {
                object(painter, i);
            }
        }
        new NurseryMarks(surface, palette, rows, textSize()).paint(nursery);
        frames(painter);
    }

    private void object(BlockPainter painter, int i) {
        long start = starts[i];
        long end = start + sizes[i];
        long object = start + TypeDescriptor.HEADER;
        painter.block(start, end, looks[i]);
        if (looks[i] == Look.FORWARDED) {
            moved(painter, start, sizes[i], heap().memory().load(object));
        } else {
            painter.text(start, end, looks[i], snapshot().label(object), snapshot().typeName(object), sizes[i]);
        }
    }

    private void moved(BlockPainter painter, long start, long size, long to) {
        String label = heap().objectAt(to) == to ? snapshot().label(to) : TEXTS.get("nursery.moved");
        painter.text(start, start + size, Look.FORWARDED, "\u2192 " + label, addressText(to), size);
    }

    /** Everything between objects, drawn from the left to the right. */
    private void unowned(BlockPainter painter, Palette palette, long from, long to) {
        long at = from;
        for (int i = indexAt(from); i < count && starts[i] < to; i++) {
            if (starts[i] > at) {
                unownedRange(painter, palette, at, starts[i]);
            }
            at = Math.max(at, starts[i] + sizes[i]);
        }
        if (at < to) {
            unownedRange(painter, palette, at, to);
        }
    }

    /** Bytes that were cleared for the objects to come look like those that were never written. */
    private void unownedRange(BlockPainter painter, Palette palette, long start, long to) {
        boolean ahead = start >= nursery.free() && start < nursery.clearedTo();
        long from = ahead ? Math.min(to, nursery.clearedTo()) : start;
        painter.area(start, from, palette.color(Ink.UNUSED));
        List<NurseryRemains.Remain> former = remains.in(from, to);
        long endOfFormer = former.isEmpty() ? from : former.getLast().end();
        long written = Math.max(remains.endOfWritten(from, to), endOfFormer);
        painter.staleArea(from, written);
        painter.area(written, to, palette.color(Ink.UNUSED));
        for (NurseryRemains.Remain remain : former) {
            painter.block(remain.start(), remain.end(), remain.movedTo() == 0 ? Look.DEAD : Look.FORWARDED);
            if (remain.movedTo() == 0) {
                String type = snapshot().typeName(remain.start() + TypeDescriptor.HEADER);
                painter.text(
                        remain.start(), remain.end(), Look.DEAD, type, TEXTS.get("nursery.dead"), remain.size());
            } else {
                moved(painter, remain.start(), remain.size(), remain.movedTo());
            }
        }
    }

    private void density(Surface surface, Palette palette, AddressRows rows, BlockPainter painter, double height) {
        raster.begin(rows, rows.firstRow(titleHeight()), rows.endRow(height), surface.pixelScale());
        DensityRaster.Band all = raster.band();
        long young = DensityRaster.packed(Look.YOUNG.barFill(palette));
        long pinned = DensityRaster.packed(palette.color(Ink.PINNED));
        long forwarded = DensityRaster.packed(palette.color(Ink.FORWARDED));
        for (int i = 0; i < count; i++) {
            long color = switch (looks[i]) {
                case PINNED -> pinned;
                case FORWARDED -> forwarded;
                default -> young;
            };
            all.add(starts[i], starts[i] + sizes[i], color);
        }
        long written = Math.max(nursery.clearedTo(), remains.endOfWritten(nursery.free(), nursery.end()));
        stale(all, palette, written);
        raster.finish(palette.color(Ink.UNUSED), palette.color(Ink.BACKGROUND));
        raster.show(surface);
        painter.staleHatch(nursery.clearedTo(), written);
    }

    /** What is behind the bump pointer, from the last filling of the nursery: the dead, and those that moved. */
    private void stale(DensityRaster.Band all, Palette palette, long written) {
        long stale = DensityRaster.packed(palette.tint(Ink.STALE, 0.3));
        long moved = DensityRaster.packed(palette.tint(Ink.FORWARDED, 0.4));
        long at = nursery.clearedTo();
        if (former == null) {
            former = remains.in(at, written);
        }
        for (NurseryRemains.Remain remain : former) {
            if (remain.movedTo() != 0) {
                all.add(at, remain.start(), stale);
                at = remain.end();
                all.add(remain.start(), at, moved);
            }
        }
        if (at < written) {
            all.add(at, written, stale);
        }
    }

    /** The index of the first object that ends behind an address. */
    private int indexAt(long address) {
        int at = Arrays.binarySearch(starts, 0, count, address);
        int index = at < 0 ? -at - 1 : at;
        return index > 0 && starts[index - 1] + sizes[index - 1] > address ? index - 1 : index;
    }

    @Override
    long objectAt(long address) {
        int i = indexAt(address);
        return i < count && starts[i] <= address ? starts[i] + TypeDescriptor.HEADER : 0;
    }

    @Override
    long neighbor(long object, boolean forward) {
        if (count == 0) {
            return 0;
        }
        int at = Arrays.binarySearch(starts, 0, count, object - TypeDescriptor.HEADER);
        int next;
        if (at >= 0) {
            next = Math.clamp((long) at + (forward ? 1 : -1), 0, count - 1);
        } else {
            next = forward ? 0 : count - 1;
        }
        return starts[next] + TypeDescriptor.HEADER;
    }

    @Override
    long[] extentOf(long object) {
        if (nursery == null || object < nursery.start() || object >= nursery.end()) {
            return null;
        }
        int at = Arrays.binarySearch(starts, 0, count, object - TypeDescriptor.HEADER);
        return at < 0 ? null : new long[] {starts[at], sizes[at]};
    }
}

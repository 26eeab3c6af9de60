package heapscope.visualizers.memory;

import heapscope.heap.HeapView.Color;
import heapscope.heap.HeapView.Page;
import heapscope.heap.HeapView.PageState;
import heapscope.object.TypeDescriptor;
import heapscope.unit.Bytes;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;

/**
 * The old space: arenas with their pages, pages with their blocks, and between the arenas, at their addresses too, the
 * large objects.
 */
final class OldSpacePicture extends SpacePicture {

    private static final long STANDARD_PAGE_SIZE = 8192;

    private OldSpaceMap map;
    private long pageSize = STANDARD_PAGE_SIZE;
    private long origin;
    private long end;
    private long touched;
    private final OldSpaceDensity density = new OldSpaceDensity();

    @Override
    public String title() {
        return TEXTS.get("old.title");
    }

    @Override
    void changed() {
        if (snapshot() == null) {
            map = null;
            startOver();
            return;
        }
        map = new OldSpaceMap(heap());
        if (map.pageSize() > 0 && map.pageSize() != pageSize) {
            pageSize = map.pageSize();
            forgetRange();
        }
        cover();
    }

    @Override
    void marksChanged() {
        density.invalidate();
    }

    /** The range shown only grows, so that nothing slides when memory at an end of it is given back. */
    private void cover() {
        if (map.highest() == 0) {
            return;
        }
        long lowest = map.lowest() / pageSize * pageSize;
        long highest = (map.highest() + pageSize - 1) / pageSize * pageSize;
        origin = end == 0 ? lowest : Math.min(origin, lowest);
        end = Math.max(end, highest);
        touched = Math.max(touched, map.highestTouched() - origin);
    }

    @Override
    void startOver() {
        super.startOver();
        forgetRange();
        if (map != null) {
            cover();
        }
    }

    /** Where rows began when pages were of another size says nothing about where they begin now. */
    private void forgetRange() {
        origin = 0;
        end = 0;
        touched = 0;
    }

    OldSpaceMap map() {
        return map;
    }

    @Override
    long origin() {
        return origin;
    }

    @Override
    long end() {
        return end;
    }

    /** Twice what was ever in use, in powers of two: the scale seldom changes while a program runs. */
    @Override
    long bytesToFit() {
        long enough = Math.max(pageSize, Long.highestOneBit(Math.max(1, touched)) * 2);
        return Math.min(enough, end - origin);
    }

    @Override
    long[] candidates(double height) {
        return RowsFit.pageMultiples(pageSize, bytesToFit());
    }

    @Override
    String figures() {
        long used = 0;
        int pages = 0;
        for (int i = 0; i < map.pageCount(); i++) {
            Page page = map.page(i);
            used += (long) page.used() * page.blockSize();
            pages += page.blockSize() > 0 ? 1 : 0;
        }
        long large = 0;
        for (int i = 0; i < map.largeCount(); i++) {
            large += map.largeSize(i);
        }
        return TEXTS.get(
                "old.figures", map.arenas().size(), pages, new Bytes(used), map.largeCount(), new Bytes(large),
                new Bytes(pageSize));
    }

    @Override
    void paintRows(Surface surface, Palette palette, AddressRows rows, double height) {
        BlockPainter painter = new BlockPainter(surface, palette, rows, textSize());
        int firstRow = rows.firstRow(titleHeight());
        int endRow = rows.endRow(height);
        if (rows.detail() == Detail.DENSITY) {
            density.paint(surface, palette, rows, firstRow, endRow, map, heap(), marks());
        } else {
            blocks(surface, palette, rows, painter, rows.rowStart(firstRow), rows.rowStart(endRow));
        }
        frames(painter);
    }

    private void blocks(
            Surface surface, Palette palette, AddressRows rows, BlockPainter painter, long from, long to) {
        PageHeadings headings = new PageHeadings(surface, palette, rows, textSize());
        for (int i = map.firstPage(from); i < map.pageCount() && map.page(i).address() < to; i++) {
            Page page = map.page(i);
            if (page.blockSize() == 0) {
                boolean free = page.state() == PageState.FREE;
                painter.area(page.address(), page.address() + page.size(), palette.color(free ? Ink.FREE : Ink.UNUSED));
            } else {
                blocksOf(page, painter, palette);
            }
            headings.page(map.arenaOf(i), page);
        }
        for (int i = map.firstLarge(from); i < map.largeCount() && map.largeStart(i) < to; i++) {
            large(painter, i);
            headings.large(map.largeStart(i), map.largeStart(i) + map.largeSize(i));
        }
        freed(painter, from, to);
    }

    private void blocksOf(Page page, BlockPainter painter, Palette palette) {
        long pageEnd = page.address() + page.size();
        long untouched = page.firstBlock() + (long) (page.capacity() - page.untouched()) * page.blockSize();
        painter.area(page.address(), untouched, palette.color(Ink.FREE));
        painter.area(untouched, pageEnd, palette.color(Ink.UNUSED));
        painter.area(page.address(), page.firstBlock(), palette.tint(Ink.BORDER, 0.5));
        long[] next = {page.firstBlock()};
        heap().blocksOf(page, (object, type, size, header) -> {
            long start = object - TypeDescriptor.HEADER;
            freeBlocks(painter, next[0], start, page.blockSize());
            next[0] = start + size;
            old(painter, object, start, size, type, header);
        });
        freeBlocks(painter, next[0], untouched, page.blockSize());
    }

    private static void freeBlocks(BlockPainter painter, long from, long to, int size) {
        for (long at = from; at + size <= to; at += size) {
            painter.freeBlock(at, at + size);
        }
    }

    private void old(BlockPainter painter, long object, long start, long size, int type, long header) {
        Look look = type < 0 ? Look.RESERVED : Look.ofColor(heap().colorOf(object, header));
        painter.block(start, start + size, look);
        if (type >= 0) {
            painter.text(start, start + size, look, snapshot().label(object), snapshot().typeName(object), size);
        } else {
            painter.text(start, start + size, look, TEXTS.get("old.reserved"), "", size);
        }
        decorate(painter, object, start, size);
    }

    private void decorate(BlockPainter painter, long object, long start, long size) {
        if (heap().isRemembered(object)) {
            painter.flag(start, start + size, Ink.REMEMBERED);
        }
        if (marks().arrived(object)) {
            painter.frame(start, start + size, Ink.MOVED, 3, 1);
        }
    }

    private void large(BlockPainter painter, int index) {
        long start = map.largeStart(index);
        long size = map.largeSize(index);
        long object = start + TypeDescriptor.HEADER;
        Color color = heap().colorOf(object);
        Look look = Look.ofColor(color);
        painter.block(start, start + size, look);
        painter.doubleBorder(start, start + size, look);
        painter.largeText(start, start + size, look, snapshot().label(object), snapshot().typeName(object), size);
        decorate(painter, object, start, size);
    }

    /** What was freed in this step, where nothing new has taken the place. */
    private void freed(BlockPainter painter, long from, long to) {
        for (int i = marks().firstFreed(from); i < marks().freedCount() && marks().freed(i) < to; i++) {
            long object = marks().freed(i);
            long size = marks().freedSize(i);
            if (size > 0 && map.objectAt(object) == 0) {
                long start = object - TypeDescriptor.HEADER;
                painter.block(start, start + size, Look.FREED);
                painter.text(start, start + size, Look.FREED, TEXTS.get("old.freed"), "", size);
            }
        }
    }

    @Override
    long objectAt(long address) {
        return map.objectAt(address);
    }

    @Override
    long neighbor(long object, boolean forward) {
        return map.neighbor(object, forward);
    }

    @Override
    long[] extentOf(long object) {
        return map == null ? null : map.extentOf(object);
    }
}

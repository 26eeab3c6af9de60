package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.StateWords;
import heapscope.memory.WordReader;

/**
 * A list of words of which the first one appended is taken first (the specification's FIFO), in chained pages of the
 * {@link Books}. The first word of each page links to the page after it.
 */
final class AddressDeque implements ScratchList {

    private static final int PAGE_MASK = Books.PAGE - 1;

    private final Books books;
    private final AddressSpace pages;

    private long head;
    /** Where the next word goes: behind the last page when that is full, 0 when there is no page. */
    private long tail;
    private long length;

    AddressDeque(Books books) {
        this.books = books;
        pages = books.pages;
    }

    boolean isEmpty() {
        return length == 0;
    }

    long length() {
        return length;
    }

    void append(long word) {
        if ((tail & PAGE_MASK) == 0) {
            long page = books.takePage();
            pages.store(page, 0);
            if (tail == 0) {
                head = page + 8;
            } else {
                pages.store(tail - Books.PAGE, page);
            }
            tail = page + 8;
        }
        pages.store(tail, word);
        tail += 8;
        length++;
    }

    long takeFirst() {
        long word = pages.load(head);
        head += 8;
        length--;
        if (length == 0) {
            books.givePage(head - 8 & -Books.PAGE);
            head = 0;
            tail = 0;
        } else if ((head & PAGE_MASK) == 0) {
            long page = head - Books.PAGE;
            head = pages.load(page) + 8;
            books.givePage(page);
        }
        return word;
    }

    /** Removes everything. */
    void clear() {
        while (length > 0) {
            takeFirst();
        }
    }

    /** Exchanges the contents with another list. */
    void swap(AddressDeque other) {
        long otherHead = other.head;
        long otherTail = other.tail;
        long otherLength = other.length;
        other.head = head;
        other.tail = tail;
        other.length = length;
        head = otherHead;
        tail = otherTail;
        length = otherLength;
    }

    /** The contents, the first one first. */
    long[] toArray(WordReader image) {
        long[] words = new long[(int) length];
        long position = head;
        for (int i = 0; i < words.length; i++) {
            words[i] = image.load(position);
            position += 8;
            if ((position & PAGE_MASK) == 0) {
                position = image.load(position - Books.PAGE) + 8;
            }
        }
        return words;
    }

    /** The contents of the live list, the first one first. */
    long[] toArray() {
        return toArray(pages);
    }

    @Override
    public void keep(StateWords state) {
        state.put(head);
        state.put(tail);
        state.put(length);
    }

    @Override
    public void restore(StateWords state) {
        head = state.next();
        tail = state.next();
        length = state.next();
    }
}

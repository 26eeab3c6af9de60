package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.StateWords;
import heapscope.memory.WordReader;

/**
 * A list of words of which the last one pushed is popped first (the specification's LIFO), in chained pages of the
 * {@link Books}. The first word of each page links to the page before.
 */
final class AddressStack implements ScratchList {

    private static final int PAGE_MASK = Books.PAGE - 1;

    private final Books books;
    private final AddressSpace pages;

    /** Where the next word goes: behind a page when that is full, 0 when there is no page. */
    private long top;
    private long length;

    AddressStack(Books books) {
        this.books = books;
        pages = books.pages;
    }

    boolean isEmpty() {
        return length == 0;
    }

    long length() {
        return length;
    }

    void push(long word) {
        if ((top & PAGE_MASK) == 0) {
            long page = books.takePage();
            pages.store(page, top);
            top = page + 8;
        }
        pages.store(top, word);
        top += 8;
        length++;
    }

    long pop() {
        top -= 8;
        length--;
        long word = pages.load(top);
        if ((top & PAGE_MASK) == 8) {
            long page = top - 8;
            top = pages.load(page);
            books.givePage(page);
        }
        return word;
    }

    /** Removes everything. */
    void clear() {
        while (length > 0) {
            pop();
        }
    }

    /** Takes over the contents of another stack, which is empty afterwards; this one's contents go there. */
    void swap(AddressStack other) {
        long otherTop = other.top;
        long otherLength = other.length;
        other.top = top;
        other.length = length;
        top = otherTop;
        length = otherLength;
    }

    /** A walk over the contents from the newest to the oldest. Nothing may be pushed or popped meanwhile. */
    Walk walk() {
        return new Walk(pages, top, length);
    }

    /** A walk over the contents as they are, in an image of the books. */
    Walk walk(WordReader image) {
        return new Walk(image, top, length);
    }

    /** The contents, the oldest first. */
    long[] toArray(WordReader image) {
        long[] words = new long[(int) length];
        Walk walk = walk(image);
        for (int i = words.length - 1; i >= 0; i--) {
            words[i] = walk.next();
        }
        return words;
    }

    @Override
    public void keep(StateWords state) {
        state.put(top);
        state.put(length);
    }

    @Override
    public void restore(StateWords state) {
        top = state.next();
        length = state.next();
    }

    /** A cursor from the newest word to the oldest. */
    static final class Walk {

        private final WordReader pages;
        private long position;
        private long left;

        private Walk(WordReader pages, long position, long left) {
            this.pages = pages;
            this.position = position;
            this.left = left;
        }

        boolean hasNext() {
            return left > 0;
        }

        long next() {
            position -= 8;
            left--;
            long word = pages.load(position);
            if ((position & PAGE_MASK) == 8) {
                position = pages.load(position - 8);
            }
            return word;
        }
    }
}

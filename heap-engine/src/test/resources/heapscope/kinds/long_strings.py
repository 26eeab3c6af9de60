# texts and bytes of all sizes: in arenas, in blocks of their own, beyond the nursery
def lines(count):
    parts = []
    for i in range(count):
        parts.append("line %d: %s" % (i, "x" * (i % 300)))
    return "\n".join(parts)


def main():
    total = 0
    kept = []
    for i in range(20):
        text = lines(400)
        total += len(text) + text.count("x")
        data = text.encode("utf-8")
        kept.append(data[1000:40000])
        total += len(data.split(b"\n"))
        upper = text.upper().replace("LINE", "row")
        total += upper.find("399")
        if len(kept) > 5:
            kept = kept[3:]
    buffer = bytearray()
    for i in range(20000):
        buffer.append(i % 256)
    buffer.extend(b"abc" * 50000)
    print(total, len(kept), len(buffer), bytes(buffer[-3:]))


main()

# Strings: methods, slices, comparison, text beyond ASCII.
def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


s = "Hello, World"
print(s[0], s[-1], s[2:5], s[:3], s[-3:], s[::2], s[::-1], s[5:2], s[10:100], s[-100:3], s[::-2], s[8:2:-1], len(s))
print(attempt(lambda: s[20]), attempt(lambda: s["a"]), attempt(lambda: s[1.5]), attempt(lambda: s[::0]))
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), s.casefold(), "they're bill's".title())
print(s.find("o"), s.find("o", 5), s.find("x"), s.rfind("o"), s.find(""), s.find("", 20), s.find("o", -4), s.rfind("l", 0, 5), s.index("W"), s.rindex("o"))
print(attempt(s.index, "x"), attempt(s.find, 1), s.count("l"), s.count(""), s.count("o", 5), "aaaa".count("aa"))
print(s.startswith("Hell"), s.startswith("World", 7), s.endswith("ld"), s.startswith(("x", "H")), s.endswith("", 5, 3), s.startswith("", 12), s.startswith("", 13))
print(attempt(s.startswith, 5), s.replace("l", "L"), s.replace("l", "L", 2), s.replace("", "-"), s.replace("", "-", 3), s.replace("xyz", "a"), "aaa".replace("a", "", 2))
print("  a b  c ".split(), "a,b,,c".split(","), "a,b,,c".split(",", 1), "".split(), "".split(","), " a b c ".split(None, 1), "a--b--c".split("--"), "abc".split("abc"))
print("  a b  c ".rsplit(), "a,b,,c".rsplit(",", 1), " a b c ".rsplit(None, 1), "a,b,c".rsplit(",", maxsplit=5), "a b c".split(sep=" ", maxsplit=1))
print(attempt("a".split, ""), attempt("a".split, 1))
print("ab\ncd\r\nef\rgh\n".splitlines(), "ab\n\ncd".splitlines(True), "".splitlines(), "a\n".splitlines(keepends=True))
print("a-b-c".partition("-"), "abc".partition("-"), "a-b-c".rpartition("-"), "abc".rpartition("-"))
print("-".join(["a", "b", "c"]), "".join("xyz"), ",".join([]), "-".join(("one",)), " ".join(c for c in "abc"), attempt("".join, [1]), attempt("".join, 5))
print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxyxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\t\n a".strip())
print("ab".center(7, "*"), "ab".center(6), "abc".center(6, "-"), "ab".ljust(5, "."), "ab".rjust(5), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2))
print("123".isdigit(), "12a".isdigit(), "".isdigit(), "abc".isalpha(), "ab1".isalpha(), "ab1".isalnum(), " \t".isspace(), "ABC".isupper(), "aBC".isupper(), "abc1".islower(), "Ab Cd".istitle(), "1".isdecimal(), "½".isnumeric(), "a_1".isidentifier(), "1a".isidentifier(), "a\n".isprintable(), "abc".isascii())
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "removeprefix".removeprefix("remove"), "filename.py".removesuffix(".py"))
print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" + "x", attempt(lambda: "a" + 1), attempt(lambda: "a" * "b"), attempt(lambda: "a" - "b"))
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "a" == "a", "a" != "b", "a" == 1, "b" > "a", "é" > "z", attempt(lambda: "a" < 1))
print("ell" in s, "x" in s, "" in s, "x" not in s, attempt(lambda: 1 in s))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nline\\ \x00 \x7f é € 😀 \u200b"), ascii("é€😀"), str("a"), str(1.5), str(None), str([1, "a"]))
u = "naïve café €5 😀!"
print(len(u), u[2], u[-2], u[3:8], u[::-1], u.upper(), u.find("€"), u.find("!"), u.index("😀"), u.count("é"), u.split(" "), u.replace("é", "e"), list(u[-3:]), u.rfind("5"))
print(u.encode(), u.encode("utf-8").decode(), "abc".encode("ascii"), "é".encode("latin-1"), attempt("é".encode, "ascii"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), len(u.encode()))
print("straße".upper(), "ÀÉ".lower(), "ǆ".title(), "ß".casefold())
print([c for c in "añb"], list("xy"), tuple("xy"), set("aa"), sorted("hello"), max("hello"), min("hello"), "".join(reversed("abc")))
print("hello".translate({104: "j", 101: None, 108: 76}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans({"h": "J"})), "a-b".translate(str.maketrans("", "", "-")))
print(hash("abc") == hash("ab" + "c"), {"ab" + "c": 1}["abc"], "a" is "a", s == "Hello, " + "World")
t = ""
for i in range(50):
    t += str(i)
print(t, len(t))
print("%s" % "x" + "y", "a" "b", """triple
quoted""", r"raw\n", "\x41\u0042\N{LATIN SMALL LETTER C}" if False else "\x41\u0042c")
for ch in "héy":
    print(ch, ord(ch), end=";")
print()
print("a,b;c".replace(",", ";").split(";"), "Mississippi".replace("ss", "SS").lower().count("s"), "x=1&y=2".split("&")[1].split("=")[1])
print(str(b"abc", "utf-8"), str(b"abc"), str(object=5), str(), "a".__len__(), "abc".__contains__("b"), "abc".__getitem__(1))


class S(str):
    def shout(self):
        return self.upper() + "!"


x = S("hey")
print(x, repr(x), x.shout(), len(x), x + " you", isinstance(x, str), x == "hey", {x: 1}["hey"], x[1], type(x[1:]).__name__, hash(x) == hash("hey"))

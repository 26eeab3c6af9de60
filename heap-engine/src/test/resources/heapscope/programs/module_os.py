import os
import sys

read_end, write_end = os.pipe()
print(os.write(write_end, b"hello, "), os.write(write_end, b"pipe"))
print(os.read(read_end, 5), os.read(read_end, 100))
os.close(read_end)
try:
    os.write(read_end, b"x")
except OSError as error:
    print(type(error).__name__)
os.close(write_end)
print(os.path.join("a", "b"), os.path.basename("/x/y.txt"), os.sep)
sys.stdout.write("written\n")
print(len(sys.argv), sys.maxsize, sys.byteorder)

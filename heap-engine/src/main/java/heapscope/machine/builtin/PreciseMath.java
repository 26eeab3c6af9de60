package heapscope.machine.builtin;

/**
 * Exponentials, logarithms and angles, computed with twice the precision of a float and rounded once. The result is
 * nearly always the float nearest to the true value, which is also what the C libraries give that Python relies on, and
 * it is the same on every computer.
 */
public final class PreciseMath {

    private static final double LN2_1 = 0x1.62e42fefp-1;
    private static final double LN2_2 = 0x1.473de6afp-34;
    private static final double LN2_3 = 0x1.3c7673007e5edp-69;
    private static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    private static final DoubleDouble LN10 = new DoubleDouble(0x1.26bb1bbb55516p1, -0x1.f48ad494ea3e9p-53);
    private static final double HALF_PI_1 = 0x1.921fb544p0;
    private static final double HALF_PI_2 = 0x1.0b4611a6p-34;
    private static final double HALF_PI_3 = 0x1.3198a2ep-69;
    private static final double HALF_PI_4 = 0x1.b839a252049c1p-104;
    private static final double LARGEST_ANGLE = 1e5;
    private static final int EXP_TERMS = 14;
    private static final int ANGLE_TERMS = 28;
    private static final int HALVINGS = 6;
    private static final DoubleDouble[] INVERSE_FACTORIALS = inverseFactorials();

    private PreciseMath() {}

    private static DoubleDouble[] inverseFactorials() {
        DoubleDouble[] inverses = new DoubleDouble[ANGLE_TERMS + 1];
        inverses[0] = new DoubleDouble(1, 0);
        for (int n = 1; n <= ANGLE_TERMS; n++) {
            inverses[n] = inverses[n - 1].copy().divide(new DoubleDouble(n, 0));
        }
        return inverses;
    }

    /** e to a power. */
    public static double exp(double x) {
        if (!(Math.abs(x) < 745) || Math.abs(x) < 0x1p-54) {
            return StrictMath.exp(x);
        }
        return exp(x, 0);
    }

    /** e to a power of twice the precision. */
    private static double exp(double high, double low) {
        int exponent = (int) Math.rint(high / LN2.high);
        return scaled(reducedExp(high, low, exponent), exponent);
    }

    private static double scaled(DoubleDouble number, int exponent) {
        if (exponent > -1000) {
            int half = exponent / 2;
            return Math.scalb(Math.scalb(number.value(), half), exponent - half);
        }
        // Below the normal numbers only one rounding is allowed, and it must see both parts.
        double high = Math.scalb(number.high, exponent);
        double rest = number.high - Math.scalb(high, -exponent) + number.low;
        return high + Math.scalb(rest, exponent);
    }

    /** e to the power of a number less so many times the logarithm of two. */
    private static DoubleDouble reducedExp(double high, double low, int exponent) {
        DoubleDouble r = new DoubleDouble(high, 0)
                .add(-exponent * LN2_1, 0)
                .add(-exponent * LN2_2, 0)
                .add(-exponent * LN2_3, 0)
                .add(low, 0);
        double scale = 1.0 / (1 << HALVINGS);
        r.high *= scale;
        r.low *= scale;
        DoubleDouble sum = INVERSE_FACTORIALS[EXP_TERMS].copy();
        for (int n = EXP_TERMS - 1; n > 0; n--) {
            sum.multiply(r).add(INVERSE_FACTORIALS[n]);
        }
        // sum is (e^r - 1) / r; doubling e^r - 1 keeps the small part exact.
        sum.multiply(r);
        for (int i = 0; i < HALVINGS; i++) {
            DoubleDouble square = sum.copy().multiply(sum);
            sum.add(sum.high, sum.low).add(square);
        }
        return sum.add(1, 0);
    }

    /** The natural logarithm. */
    public static double log(double x) {
        return isPositive(x) ? logarithm(x).value() : StrictMath.log(x);
    }

    /** The logarithm to base 2. */
    public static double log2(double x) {
        return isPositive(x) ? logarithm(x).divide(LN2).value() : StrictMath.log(x);
    }

    /** The logarithm to base 10. */
    public static double log10(double x) {
        return isPositive(x) ? logarithm(x).divide(LN10).value() : StrictMath.log10(x);
    }

    private static boolean isPositive(double x) {
        return x > 0 && x < Double.POSITIVE_INFINITY;
    }

    /** One step of Newton's method from the logarithm of the library. */
    private static DoubleDouble logarithm(double x) {
        int exponent = Math.getExponent(x);
        double mantissa = x;
        if (exponent < Double.MIN_EXPONENT) {
            mantissa = x * 0x1p54;
            exponent = Math.getExponent(mantissa);
            mantissa = Math.scalb(mantissa, -exponent);
            exponent -= 54;
        } else {
            mantissa = Math.scalb(x, -exponent);
        }
        if (mantissa > 1.5) {
            mantissa /= 2;
            exponent++;
        }
        double near = StrictMath.log(mantissa);
        DoubleDouble ratio = reducedExp(-near, 0, 0).multiply(mantissa, 0).add(-1, 0);
        DoubleDouble half = ratio.copy().multiply(ratio).multiply(-0.5, 0);
        DoubleDouble result = ratio.add(half).add(near, 0);
        return exponent == 0 ? result : new DoubleDouble(LN2.high, LN2.low).multiply(exponent, 0).add(result);
    }

    /** A power, also of infinities and the like. */
    public static double pow(double base, double exponent) {
        return FloatMath.power(base, exponent);
    }

    /** The distance of a point from the origin. */
    public static double hypot(double x, double y) {
        int scale = -Math.getExponent(Math.max(Math.abs(x), Math.abs(y)));
        double a = Math.scalb(x, scale);
        double b = Math.scalb(y, scale);
        if (!Double.isFinite(a) || !Double.isFinite(b) || a == 0 && b == 0) {
            return StrictMath.hypot(x, y);
        }
        DoubleDouble sum = new DoubleDouble(a, 0).multiply(a, 0).add(new DoubleDouble(b, 0).multiply(b, 0));
        double root = Math.sqrt(sum.high);
        double rest = Math.fma(-root, root, sum.high) + sum.low;
        return Math.scalb(root + rest / (2 * root), -scale);
    }

    /** A power of a positive base, neither of them zero, infinite or NaN. */
    static double power(double base, double exponent) {
        DoubleDouble y = logarithm(base).multiply(exponent, 0);
        if (!(Math.abs(y.high) < 744)) {
            return StrictMath.pow(base, exponent);
        }
        return exp(y.high, y.low);
    }

    /** The sine. */
    public static double sin(double x) {
        return isSmall(x) ? angle(x, 0).value() : StrictMath.sin(x);
    }

    /** The cosine. */
    public static double cos(double x) {
        return Math.abs(x) <= LARGEST_ANGLE ? angle(x, 1).value() : StrictMath.cos(x);
    }

    /** The tangent. */
    public static double tan(double x) {
        return isSmall(x) ? angle(x, 0).divide(angle(x, 1)).value() : StrictMath.tan(x);
    }

    private static boolean isSmall(double x) {
        return Math.abs(x) <= LARGEST_ANGLE && Math.abs(x) > 0x1p-27;
    }

    /** The sine of an angle and so many right angles more. */
    private static DoubleDouble angle(double x, int more) {
        double turns = Math.rint(x / (HALF_PI_1 + HALF_PI_2));
        DoubleDouble r = new DoubleDouble(x, 0)
                .add(-turns * HALF_PI_1, 0)
                .add(-turns * HALF_PI_2, 0)
                .add(-turns * HALF_PI_3, 0)
                .add(-turns * HALF_PI_4, 0);
        int quadrant = (int) turns + more & 3;
        DoubleDouble result = (quadrant & 1) == 0 ? series(r, 1) : series(r, 0);
        return quadrant >= 2 ? result.negate() : result;
    }

    /** The odd or the even terms of the exponential series with alternating signs: sine or cosine of a small angle. */
    private static DoubleDouble series(DoubleDouble r, int parity) {
        DoubleDouble square = r.copy().multiply(r).negate();
        int last = ANGLE_TERMS - 2 + parity;
        DoubleDouble sum = INVERSE_FACTORIALS[last].copy();
        for (int n = last - 2; n >= 0; n -= 2) {
            sum.multiply(square).add(INVERSE_FACTORIALS[n]);
        }
        return parity == 1 ? sum.multiply(r) : sum;
    }

    /** The angle of a tangent. */
    public static double atan(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x) || Math.abs(x) < 0x1p-27) {
            return StrictMath.atan(x);
        }
        return atan2(x, 1);
    }

    /** The angle of a point, as seen from the origin. */
    public static double atan2(double y, double x) {
        double near = StrictMath.atan2(y, x);
        double size = Math.max(Math.abs(x), Math.abs(y));
        if (!(size < 1e150) || !(Math.min(Math.abs(x), Math.abs(y)) > 1e-150)) {
            return near;
        }
        DoubleDouble sine = angle(near, 0);
        DoubleDouble cosine = angle(near, 1);
        DoubleDouble across = cosine.copy().multiply(y, 0).add(sine.copy().multiply(-x, 0));
        DoubleDouble along = cosine.multiply(x, 0).add(sine.multiply(y, 0));
        return across.divide(along).add(near, 0).value();
    }

    /** The angle of a sine. */
    public static double asin(double x) {
        if (!(Math.abs(x) < 1) || Math.abs(x) < 0x1p-26) {
            return StrictMath.asin(x);
        }
        double near = StrictMath.asin(x);
        DoubleDouble rest = angle(near, 0).negate().add(x, 0);
        return rest.divide(angle(near, 1)).add(near, 0).value();
    }

    /** The angle of a cosine. */
    public static double acos(double x) {
        if (!(Math.abs(x) < 1)) {
            return StrictMath.acos(x);
        }
        double near = StrictMath.acos(x);
        DoubleDouble rest = angle(near, 1).add(-x, 0);
        return rest.divide(angle(near, 0)).add(near, 0).value();
    }
}

package heapscope.heap.incminimark;

/** The straight line of least squares through points. */
record Line(double intercept, double slope) {

    static Line through(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / x.length;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return new Line(meanY - xy / xx * meanX, xy / xx);
    }
}

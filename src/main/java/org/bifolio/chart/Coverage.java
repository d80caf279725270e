package org.bifolio.chart;

/**
 * How much of each pixel a shape covers, in sixteenths.
 *
 * <p>Each edge leaves, in every row that it crosses, how much more of the pixels right of it than of those left of it is covered: the
 * signed height that it takes of the row, shared between the pixels that it passes. Summed up from the left these give the coverage;
 * between the edges it does not change, and blocks that no edge passes are not looked at. What is covered twice, or the other way
 * round, is covered.
 */
final class Coverage {
    static final int FULL = 16;

    private static final int BLOCK = 3; // 8 pixels

    private final int width;
    private final int height;
    private float[] changes = new float[1 << 14];
    private boolean[] touched = new boolean[changes.length >> BLOCK];

    // of the shape at work, within the sheet
    private int columns;
    private int rows;
    private int stride;

    /** Takes what is covered: pixels of a row, all to the same sixteenths, from 1 on. */
    interface Runs {
        void run(int row, int from, int to, int sixteenths);
    }

    /** For a sheet of so many pixels. */
    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Walks through what a shape, scaled and then moved, covers of the sheet. */
    void fill(Outline shape, double scale, double moveX, double moveY, Runs runs) {
        Box b = shape.bounds();
        int left = (int) Math.max(0, Math.floor(b.x() * scale + moveX));
        int top = (int) Math.max(0, Math.floor(b.y() * scale + moveY));
        columns = (int) Math.min(width, Math.ceil(b.right() * scale + moveX)) - left;
        rows = (int) Math.min(height, Math.ceil(b.bottom() * scale + moveY)) - top;
        if (columns <= 0 || rows <= 0) {
            return;
        }
        stride = columns + 2 + (1 << BLOCK) - 1 >> BLOCK << BLOCK;
        if (stride * rows > changes.length) {
            changes = new float[stride * rows];
            touched = new boolean[stride * rows >> BLOCK];
        }
        edges(shape, scale, moveX - left, moveY - top);
        sum(left, top, runs);
    }

    private void edges(Outline shape, double scale, double moveX, double moveY) {
        double[] points = shape.points();
        for (int contour = 0; contour < shape.contours(); contour++) {
            int end = shape.end(contour);
            float x = (float) (points[end - 2] * scale + moveX);
            float y = (float) (points[end - 1] * scale + moveY);
            for (int i = shape.start(contour); i < end; i += 2) {
                float nextX = (float) (points[i] * scale + moveX);
                float nextY = (float) (points[i + 1] * scale + moveY);
                if (y < nextY) {
                    edge(x, y, nextX, nextY, 1);
                } else if (y > nextY) {
                    edge(nextX, nextY, x, y, -1);
                }
                x = nextX;
                y = nextY;
            }
        }
    }

    /** Of an edge that leads down, what is within the rows; what is left of the first column counts as at its left. */
    private void edge(float x1, float y1, float x2, float y2, float sign) {
        float slope = (x2 - x1) / (y2 - y1);
        if (y2 <= 0 || y1 >= rows) {
            return;
        }
        if (y1 < 0) {
            edge(x1 - y1 * slope, 0, x2, y2, sign);
        } else if (y2 > rows) {
            edge(x1, y1, x2 - (y2 - rows) * slope, rows, sign);
        } else if (x1 <= 0 && x2 <= 0) {
            down(0, y1, 0, y2, 0, sign);
        } else if (x1 < 0 || x2 < 0) {
            cut(x1, y1, x2, y2, 0, sign);
        } else if (x1 <= columns && x2 <= columns) {
            down(x1, y1, x2, y2, slope, sign);
        } else if (x1 < columns || x2 < columns) {
            cut(x1, y1, x2, y2, columns, sign);
        }
    }

    private void cut(float x1, float y1, float x2, float y2, float x, float sign) {
        float y = y1 + (y2 - y1) * ((x - x1) / (x2 - x1));
        if (y > y1) {
            edge(x1, y1, x, y, sign);
        }
        if (y < y2) {
            edge(x, y, x2, y2, sign);
        }
    }

    private void down(float x1, float y1, float x2, float y2, float slope, float sign) {
        float x = x1;
        float y = y1;
        for (int row = (int) y1; y < y2; row++) {
            boolean last = y2 <= row + 1;
            float below = last ? y2 : row + 1;
            float next = last ? x2 : x1 + (below - y1) * slope;
            if (x < next) {
                piece(row * stride, x, next, sign * (below - y));
            } else {
                piece(row * stride, next, x, sign * (below - y));
            }
            x = next;
            y = below;
        }
    }

    /** Of an edge the piece within a row. */
    private void piece(int row, float left, float right, float height) {
        int column = (int) left;
        int last = (int) right;
        if (column == last) {
            float out = height * ((left + right) * .5f - column);
            add(row + column, height - out);
            add(row + column + 1, out);
            return;
        }
        float each = height / (right - left);
        float in = column + 1 - left;
        float before = each * in * in * .5f;
        add(row + column, before);
        while (++column < last) {
            float now = each * (column + .5f - left);
            add(row + column, now - before);
            before = now;
        }
        float out = right - last;
        float now = height - each * out * out * .5f;
        add(row + last, now - before);
        add(row + last + 1, height - now);
    }

    private void add(int at, float change) {
        changes[at] += change;
        touched[at >> BLOCK] = true;
    }

    private void sum(int left, int top, Runs runs) {
        int end = 0;
        for (int row = 0; row < rows; row++) {
            int start = end;
            end += stride;
            float sum = 0;
            int level = 0;
            int from = 0;
            for (int block = start >> BLOCK; block < end >> BLOCK; block++) {
                if (!touched[block]) {
                    continue;
                }
                touched[block] = false;
                int after = block + 1 << BLOCK;
                for (int at = block << BLOCK; at < after; at++) {
                    float change = changes[at];
                    if (change == 0) {
                        continue;
                    }
                    changes[at] = 0;
                    sum += change;
                    int next = level(sum);
                    if (next != level && at - start < columns) {
                        if (level > 0) {
                            runs.run(top + row, left + from, left + at - start, level);
                        }
                        level = next;
                        from = at - start;
                    }
                }
            }
            if (level > 0) {
                runs.run(top + row, left + from, left + columns, level);
            }
        }
    }

    private static int level(float sum) {
        float covered = sum < 0 ? -sum : sum;
        return covered >= 1 ? FULL : (int) (covered * FULL + .5f);
    }
}

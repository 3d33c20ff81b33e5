package org.noticewright.classify.detect;

import java.util.SplittableRandom;

/// The projection that [SenseNetwork] begins with.
final class SenseStart {

    private static final int SIZE = SenseNetwork.SIZE;

    private final float[] vectors;
    private final int dimensions;
    private final int count;
    private final long seed;

    private SenseStart(float[] vectors, int dimensions, long seed) {
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.count = vectors.length / dimensions;
        this.seed = seed;
    }

    /// The directions in which words differ most, by turning a few random ones again and again by how the
    /// numbers vary together.
    static float[] of(float[] vectors, int dimensions, long seed) {
        return new SenseStart(vectors, dimensions, seed).start();
    }

    private float[] start() {
        double[][] covariance = covariance();
        var dice = new SplittableRandom(seed);
        double[][] directions = new double[SIZE][dimensions];
        for (double[] direction : directions) {
            for (int i = 0; i < dimensions; i++) {
                direction[i] = dice.nextDouble() - 0.5;
            }
        }
        for (int turn = 0; turn < 40; turn++) {
            for (int k = 0; k < SIZE; k++) {
                directions[k] = turned(covariance, directions[k]);
            }
            straighten(directions);
        }
        return scaled(directions);
    }

    private double[][] covariance() {
        double[][] covariance = new double[dimensions][dimensions];
        for (int word = 0; word < count; word += 8) {
            int from = word * dimensions;
            for (int i = 0; i < dimensions; i++) {
                double value = vectors[from + i];
                for (int j = 0; j < dimensions; j++) {
                    covariance[i][j] += value * vectors[from + j];
                }
            }
        }
        return covariance;
    }

    private double[] turned(double[][] by, double[] direction) {
        double[] turned = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            for (int j = 0; j < dimensions; j++) {
                turned[j] += direction[i] * by[i][j];
            }
        }
        return turned;
    }

    private void straighten(double[][] directions) {
        for (int k = 0; k < directions.length; k++) {
            for (int before = 0; before < k; before++) {
                double along = dot(directions[k], directions[before]);
                for (int i = 0; i < dimensions; i++) {
                    directions[k][i] -= along * directions[before][i];
                }
            }
            double length = Math.sqrt(dot(directions[k], directions[k]));
            for (int i = 0; i < dimensions; i++) {
                directions[k][i] /= length;
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// So that a point's number is usually about 1.
    private float[] scaled(double[][] directions) {
        double squares = 0;
        int seen = 0;
        for (int word = 0; word < count; word += 64) {
            for (double[] direction : directions) {
                double sum = 0;
                for (int i = 0; i < dimensions; i++) {
                    sum += direction[i] * vectors[word * dimensions + i];
                }
                squares += sum * sum;
                seen++;
            }
        }
        double scale = 1 / Math.sqrt(squares / seen);
        float[] projection = new float[dimensions * SIZE];
        for (int i = 0; i < dimensions; i++) {
            for (int k = 0; k < SIZE; k++) {
                projection[i * SIZE + k] = (float) (directions[k][i] * scale);
            }
        }
        return projection;
    }
}

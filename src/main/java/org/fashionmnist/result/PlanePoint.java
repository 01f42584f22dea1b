package org.fashionmnist.result;

/** A point of the plane. */
public record PlanePoint(double x, double y) {}

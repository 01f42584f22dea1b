package org.fashionmnist.result.surface;

/** A point of the plane. */
public record PlanePoint(double x, double y) {}

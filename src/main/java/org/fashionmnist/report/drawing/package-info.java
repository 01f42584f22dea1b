/**
 * Drawings that are made once and for both grounds: shapes, texts and images with what they are
 * painted with, of which each file takes the colors it needs.
 */
package org.fashionmnist.report.drawing;

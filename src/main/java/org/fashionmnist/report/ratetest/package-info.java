/** The picture of a learning-rate range test. */
package org.fashionmnist.report.ratetest;

/** A learning-rate range test. */
package org.fashionmnist.result.ratetest;

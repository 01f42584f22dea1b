/** The page of a learning-rate range test. */
package org.fashionmnist.page.ratetest;

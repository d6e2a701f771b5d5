/**
 * Journeys of the four people through the gateway and a real browser, on the whole running system.
 */
@NullMarked
package cn.yanzhen.acceptance;

import org.jspecify.annotations.NullMarked;

/** Real servers, tokens, contract files and layout rules for the tests of the services. */
@NullMarked
package cn.yanzhen.testing;

import org.jspecify.annotations.NullMarked;

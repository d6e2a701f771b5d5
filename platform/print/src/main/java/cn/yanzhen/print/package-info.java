/** Pages to be printed: safe HTML to PDF, with the font inside. */
@NullMarked
package cn.yanzhen.print;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package cn.yanzhen.broken.gamma;

package cn.yanzhen.print;

/**
 * What is to be printed, on A4 and in the one font.
 *
 * @param title of the document, as readers show it
 * @param about a sentence for those who cannot see it
 * @param style CSS 2.1 with {@code @page} and its margin boxes, after the defaults
 */
public record Paper(String title, String about, String style, Html body) {}

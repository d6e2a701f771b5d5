package cn.yanzhen.broken.dto;

/** Breaks: packages are business words, not layers. */
class School {}

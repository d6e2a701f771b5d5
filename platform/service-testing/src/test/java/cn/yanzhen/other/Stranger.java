package cn.yanzhen.other;

/** Stands for another service. */
public class Stranger {}

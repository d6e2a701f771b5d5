package cn.yanzhen.defaults.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Answers refusals and surprises as problems. */
@AutoConfiguration
@Import(ProblemAdvice.class)
public class ProblemConfiguration {}

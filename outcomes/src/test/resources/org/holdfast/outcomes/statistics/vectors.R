# Makes the vectors beside this file: data sets with what R says of them.
#
#   Rscript vectors.R FOLDER [METHOD[:EVERY] ...]
#
# writes one CSV per method; with EVERY only the first of each so many data sets. Every data set has a seed of its own, so that a
# part is equal to that part of the whole. Lists are space separated, "x3" after an entry says that it stands there
# three times, "+" marks a person who was not followed to an event. Needs base R, survival, nlme and MASS (Debian:
# r-base-core, r-recommended). What is in the files was made by R 4.2.2, survival 3.5-3, nlme 3.1-162, MASS 7.3-58.2.

for (package in c("survival", "nlme", "MASS"))
  if (!nzchar(system.file(package = package))) { message("no ", package); quit(status = 3) }
suppressWarnings(RNGkind("Mersenne-Twister", "Inversion", "Rejection"))

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
asked <- strsplit(arguments[-1], ":")
wanted <- sapply(asked, `[`, 1)
every <- sapply(asked, function(one) if (length(one) > 1) as.integer(one[2]) else 1L)

number <- function(x) ifelse(is.na(x), "", sprintf("%.10g", x))
packed <- function(x) {
  runs <- rle(as.character(x))
  paste0(runs$values, ifelse(runs$lengths > 1, paste0("x", runs$lengths), ""), collapse = " ")
}

# One line for each data set: make(i) gives a named list of texts and numbers.
method <- function(name, sets, seed, make) {
  if (length(wanted) > 0 && !(name %in% wanted)) return(invisible())
  rows <- lapply(seq(1, sets, by = if (length(wanted) > 0) every[wanted == name] else 1), function(i) {
    set.seed(seed * 100000 + i)
    row <- make(i)
    c(id = i, sapply(row, function(cell) if (is.character(cell)) cell else number(cell)))
  })
  lines <- c(paste(names(rows[[1]]), collapse = ","), sapply(rows, paste, collapse = ","))
  writeLines(lines, file.path(folder, paste0(name, ".csv")))
}

# ---- closed forms ----------------------------------------------------------------------------------------------------

method("wilson", 240, 1, function(i) {
  hard <- rbind(c(0, 1), c(1, 1), c(0, 20), c(20, 20), c(1, 2), c(0, 100000), c(100000, 100000), c(1, 100000),
                c(99999, 100000), c(2, 71), c(16, 63), c(11, 138))
  if (i <= nrow(hard)) { n <- hard[i, 1]; d <- hard[i, 2] }
  else { d <- ceiling(10 ^ runif(1, 0, 5)); n <- rbinom(1, d, runif(1) ^ 2) }
  ends <- suppressWarnings(prop.test(n, d, correct = FALSE))$conf.int
  list(n = n, d = d, low = ends[1], high = ends[2])
})

method("mcnemar", 220, 2, function(i) {
  hard <- rbind(c(0, 0), c(1, 0), c(0, 1), c(5, 5), c(14, 3), c(60, 0), c(1, 2), c(700, 500))
  if (i <= nrow(hard)) { stopped <- hard[i, 1]; started <- hard[i, 2] }
  else { changed <- ceiling(10 ^ runif(1, 0, 3)); stopped <- rbinom(1, changed, runif(1)); started <- changed - stopped }
  p <- if (stopped + started == 0) 1 else binom.test(stopped, stopped + started, 0.5)$p.value
  list(stopped = stopped, started = started, p = p)
})

method("poisson", 220, 3, function(i) {
  hard <- rbind(c(0, 1), c(0, 24), c(3, 40), c(17, 71), c(1, 1), c(1, 10000), c(100000, 50), c(1000000, 1000000))
  if (i <= nrow(hard)) { events <- hard[i, 1]; periods <- hard[i, 2] }
  else { periods <- ceiling(10 ^ runif(1, 0, 4)); events <- rpois(1, periods * rgamma(1, 0.7)) }
  ends <- poisson.test(events, periods)$conf.int
  list(events = events, periods = periods, low = ends[1], high = ends[2])
})

method("riskratio", 240, 4, function(i) {
  hard <- rbind(c(0, 10, 3, 10), c(3, 10, 0, 10), c(0, 10, 0, 10), c(10, 10, 3, 10), c(3, 10, 10, 10), c(0, 0, 3, 10),
                c(1, 2, 1, 2), c(1, 100000, 99999, 100000), c(2, 71, 16, 63))
  if (i <= nrow(hard)) { n1 <- hard[i, 1]; d1 <- hard[i, 2]; n2 <- hard[i, 3]; d2 <- hard[i, 4] }
  else {
    d1 <- ceiling(10 ^ runif(1, 0, 4)); n1 <- rbinom(1, d1, runif(1))
    d2 <- ceiling(10 ^ runif(1, 0, 4)); n2 <- rbinom(1, d2, runif(1))
  }
  ratio <- NA; ends <- c(NA, NA)
  if (min(n1, d1 - n1, n2, d2 - n2) > 0) {
    ratio <- (n1 / d1) / (n2 / d2)
    # The delta method by its matrix: the variance of the difference of two logarithms of shares.
    slope <- c(d1 / n1, -d2 / n2)
    spread <- diag(c(n1 * (d1 - n1) / d1 ^ 3, n2 * (d2 - n2) / d2 ^ 3))
    ends <- exp(log(ratio) + qnorm(c(0.025, 0.975)) * sqrt(drop(slope %*% spread %*% slope)))
  }
  list(n1 = n1, d1 = d1, n2 = n2, d2 = d2, ratio = ratio, low = ends[1], high = ends[2])
})

method("variance", 220, 5, function(i) {
  hard <- list(integer(0), 0L, 5L, c(0L, 0L), c(3L, 3L, 3L), c(0L, 1L), c(rep(0L, 99), 1L), c(rep(0L, 99), 1000L),
               rep(1000000L, 1000), c(rep(1000000L, 999), 1000001L))
  counts <- if (i <= length(hard)) hard[[i]]
    else rnbinom(ceiling(10 ^ runif(1, 0, 2)), size = 10 ^ runif(1, -1, 2), mu = rexp(1, 0.3))
  counts <- sort(counts)
  ratio <- if (length(counts) < 2 || sum(counts) == 0) NA else var(counts) / mean(counts)
  list(counts = packed(counts), ratio = ratio)
})

method("kaplanmeier", 240, 6, function(i) {
  people <- if (i <= 12) 1 else ceiling(10 ^ runif(1, 0.3, if (i %% 20 == 0) 2.6 else 1.5))
  scale <- 10 ^ runif(1, 1.5, 3.2)
  happens <- floor(rexp(people, 1 / scale))
  seen <- floor(runif(people, 0, 1200))
  if (i %% 4 == 1) { happens <- 91 * (happens %/% 91); seen <- 91 * (seen %/% 91) }   # ties, of events and of both
  if (i %% 10 == 2) seen <- rep(100000, people)                                       # everyone has the event
  if (i %% 10 == 3) happens <- rep(100000, people)                                    # nobody has
  if (i %% 10 == 5) happens <- rep(happens[1], people)                                # all on one day
  if (i %% 10 == 7) happens[1] <- 0                                                   # on the first day
  day <- pmin(happens, seen)
  event <- happens <= seen
  order <- order(day, !event)
  day <- day[order]; event <- event[order]
  fit <- survival::survfit(survival::Surv(day, event) ~ 1, conf.type = "log-log", timefix = FALSE)
  middle <- if (any(event)) day[event][(sum(event) + 1) %/% 2] else 0
  times <- c(c(6, 12, 18) * 30.4375, middle)
  seenAt <- summary(fit, times = times[order(times)], extend = TRUE)
  back <- rank(times, ties.method = "first")
  s <- seenAt$surv[back]; low <- seenAt$lower[back]; high <- seenAt$upper[back]; spread <- seenAt$std.err[back]
  low[s == 0 | s == 1] <- NA; high[s == 0 | s == 1] <- NA
  gone <- times > max(day) & s > 0
  s[gone] <- NA; low[gone] <- NA; high[gone] <- NA
  list(followed = packed(paste0(day, ifelse(event, "", "+"))), steps = length(unique(day[event])), events = sum(event),
       s6 = s[1], low6 = low[1], high6 = high[1], s12 = s[2], low12 = low[2], high12 = high[2],
       s18 = s[3], low18 = low[3], high18 = high[3], day = middle, s = s[4], low = low[4], high = high[4])
})

method("xmr", 220, 7, function(i) {
  months <- if (i <= 12) i else 11 + ceiling(rexp(1, 0.1))
  values <- if (i %% 3 == 0) rpois(months, rexp(1, 0.05)) else round(rnorm(months, 50, 20), 2)
  if (i %% 10 == 4) values <- rep(values[1], months)
  centre <- NA; low <- NA; high <- NA
  if (months >= 12) {
    centre <- mean(values)
    low <- centre - 2.66 * mean(abs(diff(values))); high <- centre + 2.66 * mean(abs(diff(values)))
  }
  list(values = packed(values), centre = centre, low = low, high = high)
})

method("gchart", 220, 8, function(i) {
  events <- if (i <= 12) i else 11 + ceiling(rexp(1, 0.1))
  gaps <- rgeom(events, 10 ^ runif(1, -2.5, -0.1))
  if (i %% 10 == 2) gaps <- rep(0, events)
  centre <- NA; low <- NA; high <- NA
  if (events >= 12) {
    centre <- mean(gaps)
    # The moments of a geometric distribution with that mean.
    p <- 1 / (1 + centre)
    low <- max(0, centre - 3 * sqrt((1 - p) / p ^ 2)); high <- centre + 3 * sqrt((1 - p) / p ^ 2)
  }
  list(gaps = packed(gaps), centre = centre, low = low, high = high)
})

# ---- fitted models ---------------------------------------------------------------------------------------------------

# Scores of 10 to 40 people, on days from the start; time is in half-years of 182.625 days.
courses <- function(kind) {
  people <- if (kind == 9) 10 else ceiling(10 ^ runif(1, 1.01, 1.6))
  visits <- 1 + rpois(people, runif(1, 1, if (kind == 5) 1.2 else 4))
  visits[1:10] <- pmax(2, visits[1:10])
  if (kind == 8) visits <- rep(2, people)
  days <- function(v) switch(kind + 1,
    0, 0, 0, 0, 91 * (0:(v - 1)), 0, 0, 0, 182 * (0:(v - 1)), 0)
  day <- unlist(lapply(visits, function(v)
    if (kind %in% c(4, 8)) days(v) else cumsum(c(round(runif(1, -30, 30)), round(runif(v - 1, 28, 180))))))
  person <- rep(seq_len(people), visits)
  level <- runif(1, 2, 8); change <- runif(1, 0.3, 3); both <- runif(1, -0.8, 0.8)
  scatter <- switch(kind + 1, 0, 0, 0, 0, 0, 0, 15, 0.3, 0, 0)
  if (scatter == 0) scatter <- runif(1, 1, 5)
  if (kind == 1) change <- 0
  if (kind == 2) { level <- 0; change <- 0 }
  if (kind == 3) both <- sign(both)
  one <- rnorm(people); other <- both * one + sqrt(1 - both ^ 2) * rnorm(people)
  score <- 25 + level * one[person] + (change * other[person] - 2) * day / 182.625 + rnorm(length(day), 0, scatter)
  data.frame(person, day, time = day / 182.625, score = round(score, if (kind == 7) 2 else 0))
}

# The factor of the covariance ÷ residual variance, with times counted from their mean in their own spread.
factorOf <- function(fit, time) {
  spread <- unclass(nlme::getVarCov(fit)) / fit$sigma ^ 2
  middle <- mean(time); turn <- rbind(c(1, middle), c(0, sqrt(mean((time - middle) ^ 2))))
  spread <- turn %*% matrix(spread, 2) %*% t(turn)
  a <- sqrt(spread[1, 1]); b <- spread[1, 2] / a
  c(a, b, sqrt(max(0, spread[2, 2] - b ^ 2)))
}

# The restricted deviance at a factor, by whole matrices.
deviance <- function(set, L) {
  X <- cbind(1, (set$time - mean(set$time)) / sqrt(mean((set$time - mean(set$time)) ^ 2)))
  same <- outer(set$person, set$person, "==")
  root <- chol(diag(nrow(set)) + same * tcrossprod(X %*% rbind(c(L[1], 0), c(L[2], L[3]))))
  W <- backsolve(root, X, transpose = TRUE); y <- backsolve(root, set$score, transpose = TRUE)
  free <- nrow(set) - 2
  2 * sum(log(diag(root))) + determinant(crossprod(W))$modulus + free * log(sum(lm.fit(W, y)$residuals ^ 2) / free)
}

# The best there is where slopes differ wholly as levels say (the correlation is 1 or -1).
edge <- function(set, L)
  min(sapply(list(L[1:2], c(1, 0.3), c(1, -0.3)), function(start)
    optim(start, function(at) deviance(set, c(at, 0)), control = list(maxit = 200))$value))

method("growth", 240, 10, function(i) {
  kind <- i %% 10
  control <- nlme::lmeControl(maxIter = 200, msMaxIter = 500, msMaxEval = 5000, niterEM = 200, tolerance = 1e-9,
                               msTol = 1e-13)
  repeat {
    set <- courses(kind)
    full <- if (kind == 8) NULL else tryCatch(
      nlme::lme(score ~ time, random = ~ time | person, data = set, method = "REML", control = control),
      error = function(e) NULL)
    L <- if (is.null(full)) c(0, 0, 0) else factorOf(full, set$time)
    least <- min(L[1], L[3], sqrt(L[2] ^ 2 + L[3] ^ 2))
    if (least < 0.001) break
    # Close to the edge, or with a second and higher peak on it, what is found depends on how it is looked for: such a
    # set has no one answer, and another is taken.
    if (least > 0.03 && deviance(set, L) < edge(set, L) - 1e-4) break
  }
  singular <- least < 0.001
  fit <- if (!singular) full else
    nlme::lme(score ~ time, random = ~ 1 | person, data = set, method = "REML", control = control)
  table <- summary(fit)$tTable
  spread <- matrix(unclass(nlme::getVarCov(fit)), if (singular) 1 else 2)
  points <- tapply(paste0(set$day, ":", set$score), set$person, paste, collapse = " ")
  list(courses = paste(points, collapse = "/"), intercept = table[1, 1], slope = table[2, 1], se = table[2, 2],
       sdIntercept = sqrt(spread[1, 1]), sdSlope = if (singular) NA else sqrt(spread[2, 2]),
       correlation = if (singular) NA else spread[1, 2] / sqrt(spread[1, 1] * spread[2, 2]), sdResidual = fit$sigma)
})

# How often it happened to 8 to 60 people in one group or the other, with a measure of each.
method("counts", 240, 11, function(i) {
  kind <- i %% 12
  options(warn = -1)
  repeat {
    people <- ceiling(10 ^ runif(1, 0.9, 1.8))
    group <- rbinom(people, 1, 0.5); group[1:2] <- 0:1
    measure <- round(rnorm(people), 1)
    periods <- sample(c(1, 1, 1, 2, 3, 0.5), people, replace = TRUE)
    rate <- exp(runif(1, -0.5, if (kind == 4) 4 else 1.5) + runif(1, -1, 1) * group + runif(1, -0.5, 0.5) * measure)
    theta <- 10 ^ runif(1, -0.7, 0.7)
    if (kind == 3) theta <- 0.1
    events <- rnbinom(people, size = theta, mu = rate * periods)
    if (kind == 0) events <- rbinom(people, 2 * ceiling(rate * periods), 0.5)   # more even than chance
    if (kind == 1) events <- rep(0, people)                                     # nothing happened
    if (kind == 2) events[group == 1] <- 0                                      # nothing in one group
    if (kind == 5) events <- pmin(events, 1)
    why <- ""; beta <- rep(NA, 3); se <- rep(NA, 3); spread <- NA; spreadSe <- NA
    if (sum(events) == 0) { why <- "none"; if (kind == 1) break else next }
    control <- glm.control(epsilon = 1e-14, maxit = 200)
    chance <- glm(events ~ group + measure + offset(log(periods)), family = poisson, control = control)
    least <- min(fitted(chance) / periods) / (sum(events) / sum(periods))
    if (least < 1e-6) { why <- "separated"; break }
    more <- sum((events - fitted(chance)) ^ 2 - events)
    if (more <= -0.1) {
      why <- "asChance"
      beta <- coef(chance); se <- summary(chance)$coefficients[, 2]
      break
    }
    fit <- tryCatch(MASS::glm.nb(events ~ group + measure + offset(log(periods)),
                                 control = glm.control(epsilon = 1e-12, maxit = 500)), error = function(e) NULL)
    # Where theta has hardly an end, or R does not find it, take another set.
    if (more < 0.1 || is.null(fit) || !fit$converged || !is.null(fit$th.warn) || fit$theta > 200) next
    beta <- coef(fit); se <- summary(fit)$coefficients[, 2]; spread <- fit$theta; spreadSe <- fit$SE.theta
    break
  }
  list(people = paste(paste(events, periods, group, measure, sep = ":"), collapse = " "), why = why,
       b0 = beta[1], b1 = beta[2], b2 = beta[3], se0 = se[1], se1 = se[2], se2 = se[3], theta = spread, thetaSe = spreadSe)
})

# ---- agreement of raters ---------------------------------------------------------------------------------------------

method("agreement", 220, 12, function(i) {
  kind <- i %% 10
  n <- if (kind == 1) 2 else 1 + ceiling(10 ^ runif(1, 0, 1.4)); k <- if (kind %in% 1:2) 2 else 1 + ceiling(runif(1, 0, 4))
  apart <- switch(kind + 1, 3, 3, 3, 0, 3, 3, 3, 3, 3, 3); strict <- if (kind == 4) 5 else runif(1, 0, 1.5)
  ratings <- round(outer(rnorm(n, 10, apart), rnorm(k, 0, strict), "+") + matrix(rnorm(n * k, 0, runif(1, 0.3, 3)), n), 1)
  if (kind == 5) ratings <- round(ratings / 3)
  if (kind == 6) ratings <- matrix(ratings[, 1], n, k) + if (i %% 20 == 6) 0 else rep(seq_len(k), each = n)
  if (i %in% c(7, 17)) ratings[] <- 4
  long <- data.frame(rating = as.vector(ratings), what = factor(row(ratings)), rater = factor(col(ratings)))
  squares <- suppressWarnings(anova(lm(rating ~ what + rater, data = long)))[["Mean Sq"]]
  squares[squares < 1e-20] <- 0
  msr <- squares[1]; msc <- squares[2]; mse <- squares[3]
  one <- NA; ends <- c(NA, NA); many <- NA; wide <- c(NA, NA)
  if (sum(squares) > 0) {
    one <- (msr - mse) / (msr + (k - 1) * mse + k * (msc - mse) / n)
    many <- if (msr + (msc - mse) / n > 0) (msr - mse) / (msr + (msc - mse) / n) else NA
    f <- msc / mse
    v <- if (mse == 0) k - 1 else (k - 1) * (n - 1) * (k * one * f + n * (1 + (k - 1) * one) - k * one) ^ 2 /
      ((n - 1) * k ^ 2 * one ^ 2 * f ^ 2 + (n * (1 + (k - 1) * one) - k * one) ^ 2)
    if (mse + msc > 0) {
      fl <- qf(0.975, n - 1, v); fu <- qf(0.975, v, n - 1)
      ends <- c(n * (msr - fl * mse) / (fl * (k * msc + (k * n - k - n) * mse) + n * msr),
                n * (fu * msr - mse) / (k * msc + (k * n - k - n) * mse + n * fu * msr))
      if (any(!is.finite(ends)) || ends[1] > ends[2]) ends <- c(NA, NA)
      else if (!is.na(many) && 1 + (k - 1) * ends[1] > 1e-9) wide <- k * ends / (1 + (k - 1) * ends)
    }
  }
  list(ratings = paste(apply(ratings, 1, paste, collapse = " "), collapse = "/"),
       single = one, low = ends[1], high = ends[2], average = many, lowK = wide[1], highK = wide[2])
})

# Makes the vectors beside this file: data sets with what R says of them.
#
#   Rscript vectors.R FOLDER [EVERY [METHOD ...]]
#
# writes one CSV per method; with EVERY only each so-manieth data set. Every data set has a seed of its own, so that a
# part is equal to that part of the whole. Lists are space separated, "x3" after an entry says that it stands there
# three times, "+" marks a person who was not followed to an event. Needs base R, survival, nlme and MASS (Debian:
# r-base-core, r-recommended). What is in the files was made by R 4.2.2, survival 3.5-3, nlme 3.1-162, MASS 7.3-58.2.

for (package in c("survival", "nlme", "MASS"))
  if (!requireNamespace(package, quietly = TRUE)) { message("no ", package); quit(status = 3) }
suppressWarnings(RNGkind("Mersenne-Twister", "Inversion", "Rejection"))

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
every <- if (length(arguments) > 1) as.integer(arguments[2]) else 1L
wanted <- arguments[-(1:2)]

number <- function(x) ifelse(is.na(x), "", sprintf("%.10g", x))
packed <- function(x) {
  runs <- rle(as.character(x))
  paste0(runs$values, ifelse(runs$lengths > 1, paste0("x", runs$lengths), ""), collapse = " ")
}

# One line for each data set: make(i) gives a named list of texts and numbers.
method <- function(name, sets, seed, make) {
  if (length(wanted) > 0 && !(name %in% wanted)) return(invisible())
  rows <- lapply(seq(1, sets, by = every), function(i) {
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

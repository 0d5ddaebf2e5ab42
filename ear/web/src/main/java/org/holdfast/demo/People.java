package org.holdfast.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Draws up the people of one part of the demonstration. */
final class People {

    private static final Names NAMES = new Names();

    private final String keys;
    private final NhsNumbers numbers;
    private final Dice dice;
    private final Set<String> called = new HashSet<>();
    private int numbered;

    /** Keys begin with the given word; NHS numbers come from the given block of the test range. */
    People(String keys, int block, Dice dice) {
        this.keys = keys;
        this.numbers = new NhsNumbers(block);
        this.dice = dice.named("people");
    }

    /** Who is drawn: how likely a woman or a man (others are non-binary), and how old on that day on average. */
    record Mix(double women, double men, int meanAge, LocalDate on) {}

    Row.Patient next(Mix mix) {
        return next(mix, null, null);
    }

    Row.Patient next(Mix mix, LocalDate diedOn, LocalDate observedUntil) {
        int number = ++numbered;
        String nhsNumber = numbers.next();
        Dice d = dice.named(number);
        double sex = d.unit();
        String gender = sex < mix.women ? "female" : sex < mix.women + mix.men ? "male" : "non-binary";
        Names.Name name = name(d, gender);
        return new Row.Patient(
                "%s-P%03d".formatted(keys, number),
                d.chance(0.03) ? null : nhsNumber,
                name.given(),
                name.family(),
                d.chance(0.12) ? preferred(d) : null,
                born(d, mix),
                gender,
                d.chance(0.06) ? null : name.ethnicity(),
                d.chance(0.04) ? null : postcode(d),
                diedOn,
                observedUntil);
    }

    /** Few share their whole name with somebody else. */
    private Names.Name name(Dice d, String gender) {
        for (int attempt = 0; ; attempt++) {
            Names.Name name = NAMES.draw(d.named("name", attempt), gender);
            if (called.add(name.given() + " " + name.family()) || attempt == 5) {
                return name;
            }
        }
    }

    private static String preferred(Dice d) {
        return d.oneOf("Sam", "Jay", "Ash", "Kit", "Robin", "Mo", "Nell", "Ari", "Bee", "Max");
    }

    /** Between 18 and 64, most of them within ten years of the mean. */
    private static LocalDate born(Dice d, Mix mix) {
        double spread = (d.unit() + d.unit() + d.unit() - 1.5) * 18;
        int age = (int) Math.max(18, Math.min(64, Math.round(mix.meanAge + spread + (spread > 0 ? spread * 0.5 : 0))));
        return mix.on.minusYears(age).minusDays(d.between(1, 364));
    }

    /** ZZ is no postal area. */
    private static String postcode(Dice d) {
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return "ZZ%d %d%s%s"
                .formatted(
                        d.between(1, 19),
                        d.between(1, 9),
                        letters.charAt(d.between(0, letters.length() - 1)),
                        letters.charAt(d.between(0, letters.length() - 1)));
    }
}

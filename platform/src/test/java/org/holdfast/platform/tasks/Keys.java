package org.holdfast.platform.tasks;

import org.holdfast.platform.words.Words;

/** Says the key and what goes with it. */
class Keys extends Words {
    @Override
    public String say(String key) {
        return key;
    }

    @Override
    public String say(String key, Object first) {
        return key + " " + first;
    }

    @Override
    public String say(String key, Object first, Object second) {
        return key + " " + first + " " + second;
    }
}

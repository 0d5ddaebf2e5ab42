package org.holdfast.platform.signin;

/** "Firefox on Windows": enough for a person to know which of their machines is meant. */
final class Device {
    private Device() {}

    static String named(String agent) {
        if (agent == null || agent.isBlank()) return "";
        String browser = first(
                agent, "Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari",
                "curl", "curl");
        String system = first(
                agent,
                "Android",
                "Android",
                "iPhone",
                "iPhone",
                "iPad",
                "iPad",
                "Windows",
                "Windows",
                "Mac OS",
                "Mac",
                "CrOS",
                "ChromeOS",
                "Linux",
                "Linux");
        if (browser.isEmpty()) return agent.length() > 60 ? agent.substring(0, 60) : agent;
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(String agent, String... signsAndNames) {
        for (int i = 0; i < signsAndNames.length; i += 2)
            if (agent.contains(signsAndNames[i])) return signsAndNames[i + 1];
        return "";
    }
}

package org.holdfast.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;

/**
 * Counts the prepared SQL statements that a thread executes (the pool's own look at a connection is none), so that a test can hold a page to a number. Off unless the system
 * property {@code holdfast.sql.count} is true; then each answer tells in {@code X-Holdfast-Statements-Before} how many the page before it in
 * the same session needed, from the door to its last line.
 */
public final class StatementCount {
    private static final boolean ON = Boolean.getBoolean("holdfast.sql.count");
    private static final ThreadLocal<int[]> EXECUTED = ThreadLocal.withInitial(() -> new int[1]);

    private StatementCount() {}

    public static boolean isOn() {
        return ON;
    }

    public static void startAgain() {
        EXECUTED.get()[0] = 0;
    }

    public static int soFar() {
        return EXECUTED.get()[0];
    }

    static Connection counted(Connection connection) {
        if (!ON || connection == null) return connection;
        return (Connection) proxy(connection, Connection.class);
    }

    private static Object proxy(Object target, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().startsWith("execute")) EXECUTED.get()[0]++;
            Object result;
            try {
                result = method.invoke(target, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
            if (type == Connection.class && result instanceof PreparedStatement)
                return proxy(result, PreparedStatement.class);
            return result;
        });
    }
}

package org.holdfast.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody uses. */
final class Ports {
    private Ports() {}

    static int free() {
        // A build that shares its machine may be given a range: -Dholdfast.ports=18080-18099
        String[] range = System.getProperty("holdfast.ports", "0-0").split("-");
        int first = Integer.parseInt(range[0]);
        // What is free now is taken only seconds later, so those who walk at the same time keep to every other port.
        int lanes = first == 0 ? 1 : Integer.getInteger("holdfast.lanes", 1);
        int lane = (Integer.getInteger("holdfast.lane", 1) - 1) % lanes;
        IOException last = null;
        for (int port = first + lane; port <= Integer.parseInt(range[1]); port += lanes) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw new UncheckedIOException(last);
    }
}

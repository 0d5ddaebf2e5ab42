package org.holdfast;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Starts the server once for all tests in it. Each of them deploys the same archive, and Payara Micro is a new process for every
 * deployment: the second test would wait for what the first already has.
 */
public class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Container.class);
    }

    /** The server that keeps its first deployment. */
    public static class Container extends PayaraMicroDeployableContainer {
        private ProtocolMetaData deployed;
        private Archive<?> first;

        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            if (deployed == null) {
                deployed = super.deploy(archive);
                first = archive;
            }
            return deployed;
        }

        @Override
        public void undeploy(Archive<?> archive) {
            // Stays for the next test.
        }

        @Override
        public void stop() throws LifecycleException {
            try {
                if (first != null) super.undeploy(first);
            } catch (DeploymentException failed) {
                throw new LifecycleException("The server did not stop", failed);
            } finally {
                super.stop();
            }
        }
    }
}

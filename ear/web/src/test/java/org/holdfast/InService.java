package org.holdfast;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.io.File;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.Role;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside the product's own WAR on the stock server, with its database, transactions and doors. A test extends
 * this, lies in the package of what it tests and injects it, package-private or not:
 *
 * <pre>
 * class ReferralDeskIT extends InService {
 *     &#64;Inject
 *     ReferralDesk desk;
 *
 *     &#64;Test
 *     void a_trainer_accepts_nobody() {
 *         assertThatThrownBy(() -&gt; as(someone(Role.TRAINER), () -&gt; desk.accept(id))).isInstanceOf(Denied.class);
 *     }
 * }
 * </pre>
 *
 * <p>All of them share one server and one empty H2 database, so each makes what it needs under ids of its own.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InService {
    /** The product as it is built, with the tests beside it. */
    @Deployment
    public static WebArchive service() throws URISyntaxException {
        File war = new File(System.getProperty("holdfast.war", "target/holdfast.war"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .addPackages(true, path -> path.get().matches(".*(IT|InService)(\\$.*)?\\.class"), "org.holdfast")
                .addAsLibraries(jar(Assertions.class), jar(net.bytebuddy.ByteBuddy.class));
    }

    private static File jar(Class<?> of) throws URISyntaxException {
        return new File(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Fills the test's {@code @Inject} fields, inside the server. */
    @BeforeEach
    final void injected() {
        inject(this, CDI.current().getBeanManager());
    }

    @SuppressWarnings("unchecked")
    private static <T> void inject(T test, BeanManager beans) {
        beans.getInjectionTargetFactory(beans.createAnnotatedType((Class<T>) test.getClass()))
                .createInjectionTarget(null)
                .inject(test, beans.createCreationalContext(null));
    }

    /** Does the work signed in as this person. */
    protected static <T> T as(Person person, Supplier<T> work) {
        return Presence.as(person, work);
    }

    /** Does the work signed in as this person. */
    protected static void as(Person person, Runnable work) {
        Presence.as(person, () -> {
            work.run();
            return null;
        });
    }

    /** A member of no team with one role. */
    protected static Person someone(Role role) {
        return someone(role, Set.of());
    }

    /** A member of these teams with one role. */
    protected static Person someone(Role role, Set<UUID> teams) {
        UUID id = UUID.randomUUID();
        return new Person(id, id, "someone", "Some One", Set.of(role), teams, "127.0.0.1");
    }
}

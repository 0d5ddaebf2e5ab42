package org.holdfast.platform.signin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * A service without accounts has no way in. At each start until the first account exists, the console shows a link with
 * which whoever runs the service makes the first administrator. There is no default password.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
    @Inject
    private Accounts accounts;

    @Inject
    private SignInRules rules;

    @Inject
    private OneTimeLinks links;

    @PostConstruct
    void offerSetUp() {
        if (rules.demonstration() || !accounts.none()) return;
        String link = links.make(OneTimeLinks.Kind.SETUP, null, null, Duration.ofHours(24));
        System.out.println("Set-up link: " + link);
        System.out.flush();
    }
}

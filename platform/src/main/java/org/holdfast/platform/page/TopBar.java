package org.holdfast.platform.page;

import jakarta.faces.component.FacesComponent;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.tags.Html;

/**
 * {@code <hf:top-bar due="#{bell.due}"/>}: the way to the page's own part, whose service this is, the search, the bell with
 * how many tasks are late or due today, and the account.
 */
@FacesComponent("holdfast.TopBar")
public class TopBar extends Frame {
    @Override
    void write(Html html, Shell shell) {
        Who who = who();
        html.open("a", "hf-skip").with("href", "#main").text(say("shell.skip")).close("a");
        if (shell.isDemonstration()) demonstration(html);
        html.open("header", "hf-topbar")
                .open("a", "hf-brand")
                .with("href", "/")
                .icon("mark")
                .write("span", "Holdfast")
                .write("small", shell.getService())
                .close("a");
        boolean searchable = shell.isSearchable();
        if (searchable) search(html);
        if (who.signedIn()) {
            bell(html, searchable);
            account(html, who, shell);
        }
        html.close("header");
    }

    private void demonstration(Html html) {
        html.open("aside", "hf-demo")
                .with("aria-label", say("shell.demonstration"))
                .icon("info")
                .open("span")
                .write("strong", say("shell.demonstration.what"))
                .text(" " + say("shell.demonstration.invented"))
                .write("span", "hf-wide", " " + say("shell.demonstration.dont"))
                .close("span")
                .close("aside");
    }

    private void search(Html html) {
        html.open("form", "hf-search")
                .with("role", "search")
                .with("action", "/patients/find.xhtml")
                .with("method", "get")
                .with("data-hf-search", "/platform/search")
                .with("data-none", say("shell.search.none"))
                .with("data-many", say("shell.search.count"))
                .with("data-failed", say("shell.search.failed"))
                .icon("search")
                .open("span", "ui-autocomplete ui-widget")
                .open("input", "ui-autocomplete-input ui-inputfield ui-inputtext")
                .with("type", "search")
                .with("name", "query")
                .with("id", "hf-search-box")
                .with("role", "combobox")
                .with("aria-expanded", "false")
                .with("aria-controls", "hf-search-found")
                .with("aria-autocomplete", "list")
                .with("aria-label", say("shell.search.label"))
                .with("aria-keyshortcuts", "/")
                .with("placeholder", say("shell.search"))
                .with("autocomplete", "off")
                .with("spellcheck", "false")
                .with("maxlength", "200")
                .close("span")
                .open("kbd")
                .with("aria-hidden", "true")
                .text("/")
                .close("kbd")
                .open("ul", "hf-found")
                .with("id", "hf-search-found")
                .with("role", "listbox")
                .with("aria-label", say("shell.search.found"))
                .with("hidden", "hidden")
                .close("ul")
                .open("span", "hf-sr")
                .with("role", "status")
                .close("span")
                .close("form");
    }

    private void bell(Html html, boolean searchable) {
        html.open("a", searchable ? "hf-bell" : "hf-bell hf-push")
                .with("href", "/platform/tasks.xhtml")
                .icon("bell")
                .write("span", "hf-bell-word", say("shell.tasks"));
        int due = (Integer) getAttributes().get("due");
        if (due > 0)
            html.text(" ")
                    .write("span", "hf-count", String.valueOf(due))
                    .write("span", "hf-sr", say("shell.tasks.due"));
        html.close("a");
    }

    private void account(Html html, Who who, Shell shell) {
        html.open("details", "hf-user")
                .open("summary")
                .icon("user")
                .open("span")
                .text(who.name())
                .write("small", shell.getRoles())
                .close("span")
                .write("span", "hf-sr", say("shell.menu"))
                .close("summary")
                .open("div", "ui-menu ui-widget")
                .open("ul", "ui-menu-list")
                .open("li")
                .open("a", "ui-menuitem-link")
                .with("href", "/platform/account.xhtml")
                .icon("user")
                .text(say("shell.account"))
                .close("a")
                .close("li")
                .close("ul")
                .open("fieldset", "hf-looks")
                .write("legend", say("shell.look"));
        look(html, "", "shell.look.device", true);
        look(html, "light", "shell.look.light", false);
        look(html, "dark", "shell.look.dark", false);
        html.close("fieldset")
                .open("hr", "hf-menu-line")
                .open("form")
                .with("method", "post")
                .with("action", "/platform/signout")
                .open("button", "ui-menuitem-link")
                .with("type", "submit")
                .icon("exit")
                .text(say("shell.signOut"))
                .close("button")
                .close("form")
                .close("div")
                .close("details");
    }

    private void look(Html html, String look, String word, boolean pressed) {
        html.open("button", "ui-button")
                .with("type", "button")
                .with("data-hf-look", look)
                .with("aria-pressed", String.valueOf(pressed))
                .text(say(word))
                .close("button");
    }
}

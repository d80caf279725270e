package org.bifolio.pages;

/** Markup that a renderer made; everything else is escaped. */
public record Html(String markup) {

    @Override
    public String toString() {
        return markup;
    }
}

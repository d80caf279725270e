package org.bifolio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as {@code schema.json} uses: type, const, enum, pattern, required, properties, items, $ref, if and then. */
final class SchemaCheck {
    private final Map<?, ?> root;
    private final List<String> problems = new ArrayList<>();

    SchemaCheck(Map<?, ?> schema) {
        this.root = schema;
    }

    List<String> problems(Object json) {
        check(json, root, "$");
        return problems;
    }

    private void check(Object value, Map<?, ?> rule, String at) {
        if (rule.get("$ref") instanceof String ref) {
            Object target = ((Map<?, ?>) root.get("$defs")).get(ref.substring(ref.lastIndexOf('/') + 1));
            check(value, (Map<?, ?>) target, at);
        }
        type(value, rule, at);
        if (rule.get("const") != null && !String.valueOf(rule.get("const")).equals(String.valueOf(value))) {
            problems.add(at + " is not " + rule.get("const"));
        }
        if (rule.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
            problems.add(at + " is " + value);
        }
        if (rule.get("pattern") instanceof String pattern && !String.valueOf(value).matches(pattern)) {
            problems.add(at + " is " + value);
        }
        if (value instanceof Map<?, ?> object) {
            object(object, rule, at);
        } else if (value instanceof List<?> list && rule.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), items, at + "[" + i + "]");
            }
        }
        if (rule.get("if") instanceof Map<?, ?> condition
                && new SchemaCheck(condition).problems(value).isEmpty()) {
            check(value, (Map<?, ?>) rule.get("then"), at);
        }
    }

    private void type(Object value, Map<?, ?> rule, String at) {
        boolean fits = rule.get("type") == null || switch ((String) rule.get("type")) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "integer" -> value instanceof Number;
            default -> value instanceof String;
        };
        if (!fits) {
            problems.add(at + " is no " + rule.get("type"));
        }
    }

    private void object(Map<?, ?> object, Map<?, ?> rule, String at) {
        Map<?, ?> properties = rule.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        if (rule.get("required") instanceof List<?> required) {
            required.stream().filter(name -> !object.containsKey(name)).forEach(name -> problems.add(at + " lacks " + name));
        }
        object.forEach((name, value) -> {
            if (properties.get(name) instanceof Map<?, ?> one) {
                check(value, one, at + "." + name);
            } else if (rule.get("additionalProperties") instanceof Map<?, ?> others) {
                check(value, others, at + "." + name);
            } else if (Boolean.FALSE.equals(rule.get("additionalProperties"))) {
                problems.add(at + " has " + name);
            }
        });
    }
}

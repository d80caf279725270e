package org.bifolio.bake;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import org.bifolio.pages.Html;
import org.jbake.util.DataFileUtil;

/**
 * How templates see Java objects: records and beans of Bifolio by their properties, {@link Html} as markup, an empty
 * {@link Optional} as a missing value, maps and lists as such. Of every other class only its text.
 */
final class ViewWrapper extends DefaultObjectWrapper {

    ViewWrapper() {
        super(Configuration.VERSION_2_3_34);
        setMemberAccessPolicy(new OurObjectsOnly());
        writeProtect();
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        }
        return value instanceof Optional<?> optional ? wrap(optional.orElse(null)) : super.wrap(value);
    }

    /** No template reaches a class, a file or the machine: members of other classes than ours do not exist for it. */
    private static final class OurObjectsOnly implements MemberAccessPolicy {

        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            boolean ours = type.getName().startsWith("org.bifolio.") || type == DataFileUtil.class;
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return ours && method.getDeclaringClass() != Object.class;
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return true;
        }
    }
}

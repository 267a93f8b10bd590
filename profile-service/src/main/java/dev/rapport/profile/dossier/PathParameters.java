package dev.rapport.profile.dossier;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Documents the parameters of a resource's path that its inherited methods read, which the scanner leaves out. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PathParameters implements OASFilter {
    private static final Pattern NAMES = Pattern.compile("\\{([^}]+)}");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach(PathParameters::complete);
    }

    private static void complete(String path, PathItem item) {
        var names = NAMES.matcher(path).results().map(found -> found.group(1)).toList();
        item.getOperations()
                .values()
                .forEach(operation ->
                        names.stream().filter(name -> !named(operation, name)).forEach(name -> add(operation, name)));
    }

    private static boolean named(Operation operation, String name) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void add(Operation operation, String name) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
}
